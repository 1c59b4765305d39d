package org.radslag.ballots.protocol.group;

import java.util.List;
import java.util.stream.Stream;

/** Row by row on group elements: the reference for every other backend, and right for few rows. */
final class PlainWorkbench extends Workbench {
  private static final int WIDTH = 16;

  private final ModularGroup group;
  private final Element key;

  PlainWorkbench(ModularGroup group, Element key) {
    this.group = group;
    this.key = key;
  }

  private static final class Rows extends Column {
    private final Element[] values;

    Rows(Element[] values) {
      this.values = values;
    }
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public Workbench another() {
    return new PlainWorkbench(group, key);
  }

  @Override
  public Column load(List<Candidate> rows) {
    return new Rows(rows.stream().map(c -> new Residue(group, c.value())).toArray(Element[]::new));
  }

  @Override
  public Element[] admit(Column column) {
    Element[] values = ((Rows) column).values.clone();
    for (int i = 0; i < values.length; i++) {
      if (!group.contains(values[i].number())) {
        values[i] = null;
      }
    }
    return values;
  }

  @Override
  public Column product(Column a, Column b) {
    Element[] values = ((Rows) a).values.clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i].times(((Rows) b).values[i]);
    }
    return new Rows(values);
  }

  @Override
  public String[] texts(Column column) {
    return Stream.of(((Rows) column).values).map(Element::text).toArray(String[]::new);
  }

  @Override
  public String[] commitments(Column base, Exponent[] c, Fixed fixed, Exponent[] r, int shift) {
    Element first = fixed == Fixed.KEY ? key : group.generator();
    Element divisor = group.generator().power(group.exponent(-shift));
    Element[] values = ((Rows) base).values;
    String[] texts = new String[values.length];
    for (int i = 0; i < texts.length; i++) {
      Element shifted = shift == 0 ? values[i] : values[i].times(divisor);
      texts[i] = first.power(r[i]).times(shifted.power(c[i])).text();
    }
    return texts;
  }
}
