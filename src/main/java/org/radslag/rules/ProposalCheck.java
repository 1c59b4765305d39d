package org.radslag.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/**
 * Reads a proposal: what is written in it, cleaned, and everything that is wrong with it, beside
 * its field. The fields of the n-th change are {@code value-n} and {@code source-n}.
 */
final class ProposalCheck {

  /** More are another decision. */
  static final int MOST_CHANGES = 10;

  static final int LONGEST_REASON = 1000;
  static final int LONGEST_SOURCE = 500;

  private final ProposalText text;
  private final List<Refusal> faults = new ArrayList<>();

  /**
   * @param written as it came from the form
   */
  ProposalCheck(ProposalText written) {
    text =
        new ProposalText(
            written.from(),
            written.beforeLater(),
            Text.of(written.reason()),
            written.changes().stream()
                .map(c -> new Change(c.key(), Text.line(c.value()), source(c), c.verified()))
                .toList());
  }

  /** The proposal as it is kept. */
  ProposalText text() {
    return text;
  }

  /**
   * What is wrong.
   *
   * @param versions every version there is
   * @param then the rules that hold on the day from which it would hold
   */
  List<Refusal> faults(LocalDate today, List<VersionCard> versions, RuleSet then) {
    checkDate(today, versions);
    if (text.reason().isEmpty()) {
      faults.add(Refusal.of("reason", "rules.refused.reason-empty"));
    } else if (text.reason().length() > LONGEST_REASON) {
      faults.add(Refusal.of("reason", "rules.refused.reason-long", LONGEST_REASON));
    }
    checkChanges(then);
    return List.copyOf(faults);
  }

  private void checkDate(LocalDate today, List<VersionCard> versions) {
    LocalDate from = text.from();
    if (from == null || !from.isAfter(today)) {
      faults.add(Refusal.of("from", "rules.refused.from-past", today.plusDays(1)));
      return;
    }
    for (VersionCard version : versions) {
      if (version.validFrom().equals(from)) {
        faults.add(Refusal.of("from", "rules.refused.from-taken", version.version(), from));
      } else if (version.validFrom().isAfter(from) && !text.beforeLater()) {
        faults.add(
            Refusal.of(
                "earlier", "rules.refused.before-later", version.version(), version.validFrom()));
      }
    }
  }

  private void checkChanges(RuleSet then) {
    if (text.changes().isEmpty() || text.changes().size() > MOST_CHANGES) {
      faults.add(Refusal.because("rules.refused.changes", MOST_CHANGES));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < text.changes().size(); i++) {
      Change change = text.changes().get(i);
      if (!Catalogue.knows(change.key()) || !seen.add(change.key())) {
        faults.add(Refusal.because("rules.refused.unknown"));
      } else {
        check(change, then.parameter(change.key()), i + 1);
      }
    }
  }

  private void check(Change change, Parameter now, int number) {
    now.rule().refuse("value-" + number, change.value()).ifPresent(faults::add);
    if (change.source().isEmpty()) {
      faults.add(Refusal.of("source-" + number, "rules.refused.source-empty"));
    } else if (change.source().length() > LONGEST_SOURCE) {
      faults.add(Refusal.of("source-" + number, "rules.refused.source-long", LONGEST_SOURCE));
    } else if (change.value().equals(now.value())
        && change.source().equals(now.source())
        && change.verified() == now.verified()) {
      faults.add(Refusal.of("value-" + number, "rules.refused.no-change"));
    }
  }

  /** Sources are shown in the midst of a sentence that ends with a full stop. */
  private static String source(Change change) {
    return Text.line(change.source()).replaceAll("\\.+$", "");
  }
}
