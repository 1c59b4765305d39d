package org.radslag.motions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/**
 * What a motion says: title, reasons, that-clauses. Cleaned on the way in; markup stays the
 * characters it is. Empty clauses are dropped.
 */
public record MotionText(
    MotionLanguage language, String title, String reasons, List<String> clauses) {

  /** More than this is not even kept as a draft; the rule set's limits are narrower. */
  private static final int TITLE_KEPT = 300;

  private static final int REASONS_KEPT = 60_000;
  private static final int CLAUSES_KEPT = 60;
  private static final int CLAUSE_KEPT = 4_000;

  public MotionText {
    Objects.requireNonNull(language, "language");
    title = Text.line(title);
    reasons = Text.of(reasons);
    clauses = clauses.stream().map(Text::line).filter(clause -> !clause.isEmpty()).toList();
  }

  /** Whether nothing has been written at all. */
  public boolean isEmpty() {
    return title.isEmpty() && reasons.isEmpty() && clauses.isEmpty();
  }

  List<ThatClause> thatClauses() {
    return clauses.stream().map(clause -> new ThatClause(clause, language)).toList();
  }

  List<ClauseVerdict> verdicts(Set<String> kept, TextLimits limits) {
    return ClauseCheck.of(thatClauses(), kept, limits.clause());
  }

  /** The text as it is handed in: every clause ends with a full stop. */
  MotionText asHandedIn() {
    List<String> ended = thatClauses().stream().map(clause -> clause.ended().text()).toList();
    return new MotionText(language, title, reasons, ended);
  }

  /** Why it cannot be kept, even as a draft. */
  List<Refusal> beyondKeeping() {
    List<Refusal> faults = new ArrayList<>();
    if (title.length() > TITLE_KEPT) {
      faults.add(Refusal.of("title", "motions.refused.title-long", title.length(), TITLE_KEPT));
    }
    if (reasons.length() > REASONS_KEPT) {
      faults.add(
          Refusal.of("reasons", "motions.refused.reasons-long", reasons.length(), REASONS_KEPT));
    }
    if (clauses.size() > CLAUSES_KEPT) {
      faults.add(Refusal.because("motions.refused.clauses-many", clauses.size(), CLAUSES_KEPT));
    }
    for (int i = 0; i < clauses.size() && faults.size() < CLAUSES_KEPT; i++) {
      int length = clauses.get(i).length();
      if (length > CLAUSE_KEPT) {
        faults.add(
            Refusal.of(field(i + 1), "motions.refused.clause-long", i + 1, length, CLAUSE_KEPT));
      }
    }
    return faults;
  }

  /** Why it cannot be handed in as it is. */
  List<Refusal> faults(TextLimits limits) {
    List<Refusal> faults = new ArrayList<>();
    if (title.isEmpty()) {
      faults.add(Refusal.of("title", "motions.refused.title-empty"));
    } else if (title.length() > limits.title()) {
      faults.add(Refusal.of("title", "motions.refused.title-long", title.length(), limits.title()));
    }
    if (reasons.isEmpty()) {
      faults.add(Refusal.of("reasons", "motions.refused.reasons-empty"));
    } else if (reasons.length() > limits.reasons()) {
      faults.add(
          Refusal.of(
              "reasons", "motions.refused.reasons-long", reasons.length(), limits.reasons()));
    }
    if (clauses.isEmpty()) {
      faults.add(Refusal.of(field(1), "motions.refused.clauses-none"));
    } else if (clauses.size() > limits.clauses()) {
      faults.add(Refusal.because("motions.refused.clauses-many", clauses.size(), limits.clauses()));
    }
    List<ThatClause> read = thatClauses();
    for (int i = 0; i < Math.min(read.size(), limits.clauses()); i++) {
      clauseFault(read.get(i), i + 1, limits, faults);
    }
    return faults;
  }

  private static void clauseFault(
      ThatClause clause, int number, TextLimits limits, List<Refusal> faults) {
    if (!clause.beginsRight()) {
      faults.add(
          Refusal.of(
              field(number), "motions.refused.clause-opener-" + clause.language().tag(), number));
    }
    int length = clause.text().length();
    if (length > limits.clause()) {
      faults.add(
          Refusal.of(
              field(number), "motions.refused.clause-long", number, length, limits.clause()));
    }
  }

  /** The name of a clause's field, counted from 1. */
  public static String field(int number) {
    return "clause-" + number;
  }
}
