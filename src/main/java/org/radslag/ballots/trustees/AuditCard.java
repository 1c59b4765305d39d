package org.radslag.ballots.trustees;

import java.util.List;

/**
 * The auditors of an election and what waits for them.
 *
 * @param needed how many must sign; 0 where nobody need
 * @param waiting the statements that can be signed now
 */
public record AuditCard(List<AuditorCard> auditors, int needed, List<StatementKind> waiting) {

  public AuditCard {
    auditors = List.copyOf(auditors);
    waiting = List.copyOf(waiting);
  }

  /** How many auditors who are independent have signed a statement. */
  public int signed(StatementKind kind) {
    return (int)
        auditors.stream()
            .filter(AuditorCard::independent)
            .filter(one -> one.signed().contains(kind))
            .count();
  }
}
