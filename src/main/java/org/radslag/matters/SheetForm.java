package org.radslag.matters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/**
 * A mandate sheet as somebody proposes it.
 *
 * @param validFrom its first day
 * @param basis the decision or practice it rests on as a whole
 */
public record SheetForm(LocalDate validFrom, String basis, List<SheetLine> lines) {

  private static final int LONGEST_TOPIC = 120;
  private static final int LONGEST_DEFINITION = 500;
  private static final int LONGEST_BASIS = 300;
  private static final int MOST_LINES = 40;

  public SheetForm {
    basis = Text.line(basis);
    lines = lines.stream().map(SheetForm::clean).toList();
  }

  private static SheetLine clean(SheetLine line) {
    return new SheetLine(
        Text.line(line.topic()),
        Text.line(line.definition()),
        line.level(),
        line.weight(),
        Text.line(line.basis()));
  }

  /**
   * What is wrong with it.
   *
   * @param earliest the first day that it may begin to hold; null when any day will do
   */
  List<Refusal> faults(LocalDate earliest) {
    List<Refusal> faults = new ArrayList<>();
    if (validFrom == null || earliest != null && validFrom.isBefore(earliest)) {
      faults.add(Refusal.of("validFrom", "matters.refused.sheet-date"));
    }
    if (basis.isEmpty() || basis.length() > LONGEST_BASIS) {
      faults.add(Refusal.of("basis", "matters.refused.basis", LONGEST_BASIS));
    }
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      faults.add(Refusal.because("matters.refused.lines", MOST_LINES));
    }
    for (int at = 0; at < lines.size(); at++) {
      if (!isWhole(lines.get(at))) {
        faults.add(
            Refusal.because(
                "matters.refused.line", at + 1, LONGEST_TOPIC, LONGEST_DEFINITION, LONGEST_BASIS));
      }
    }
    return faults;
  }

  private static boolean isWhole(SheetLine line) {
    return fits(line.topic(), LONGEST_TOPIC)
        && fits(line.definition(), LONGEST_DEFINITION)
        && fits(line.basis(), LONGEST_BASIS)
        && line.level() != null
        && line.weight() != null;
  }

  private static boolean fits(String text, int longest) {
    return !text.isEmpty() && text.length() <= longest;
  }
}
