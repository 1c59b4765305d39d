package org.radslag.ballots.protocol.group;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows of points: combs for the ballots' numbers, tables for the two fixed bases. */
final class EdwardsWorkbench extends Workbench {
  private static final int WIDTH = 32;

  private final EdwardsGroup group;
  private final EdwardsTable generatorTable;
  private final EdwardsTable keyTable;
  private final Edwards edwards = new Edwards();

  EdwardsWorkbench(EdwardsGroup group, EdwardsTable generatorTable, EdwardsTable keyTable) {
    this.group = group;
    this.generatorTable = generatorTable;
    this.keyTable = keyTable;
  }

  /** Points and their combs; a row that is not on the curve has no point. */
  private static final class Combs extends Column {
    private final long[][] points;
    private final EdwardsComb[] combs;

    Combs(int count) {
      points = new long[count][];
      combs = new EdwardsComb[count];
    }

    void set(int row, long[] point) {
      points[row] = point;
      combs[row] = new EdwardsComb(point == null ? Edwards.identity() : point);
    }
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public Workbench another() {
    return new EdwardsWorkbench(group, generatorTable, keyTable);
  }

  @Override
  public Column load(List<Candidate> rows) {
    Combs column = new Combs(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      column.set(row, Edwards.decompress(rows.get(row).value()));
    }
    return column;
  }

  @Override
  public Element[] admit(Column column) {
    Combs combs = (Combs) column;
    Element[] members = new Element[combs.points.length];
    for (int row = 0; row < members.length; row++) {
      boolean member =
          combs.points[row] != null && Edwards.isIdentity(combs.combs[row].power(group.order()));
      members[row] = member ? new Point(group, combs.points[row]) : null;
    }
    return members;
  }

  @Override
  public Column product(Column a, Column b) {
    Combs first = (Combs) a;
    Combs second = (Combs) b;
    Combs out = new Combs(first.points.length);
    long[] prepared = new long[Edwards.SIZE];
    for (int row = 0; row < out.points.length; row++) {
      long[] sum = Edwards.identity();
      if (first.points[row] != null && second.points[row] != null) {
        Edwards.prepare(prepared, 0, second.points[row]);
        edwards.add(sum, first.points[row], prepared, 0);
      }
      out.set(row, sum);
    }
    return out;
  }

  @Override
  public String[] texts(Column column) {
    return texts(
        Stream.of(((Combs) column).points)
            .map(point -> point == null ? Edwards.identity() : point)
            .toList());
  }

  private static String[] texts(List<long[]> points) {
    return Edwards.compress(points).stream().map(Point::spelling).toArray(String[]::new);
  }

  @Override
  public String[] commitments(Column base, Exponent[] c, Fixed fixed, Exponent[] r, int shift) {
    EdwardsComb[] combs = ((Combs) base).combs;
    EdwardsTable table = fixed == Fixed.KEY ? keyTable : generatorTable;
    List<long[]> sums = new ArrayList<>();
    for (int row = 0; row < combs.length; row++) {
      long[] sum = new long[Edwards.SIZE];
      combs[row].power(sum, c[row].value(), edwards);
      table.addInto(sum, r[row].value(), edwards);
      if (shift != 0) {
        generatorTable.addInto(sum, c[row].times(-shift).value(), edwards);
      }
      sums.add(sum);
    }
    return texts(sums);
  }
}
