package org.radslag.kernel;

/**
 * Something that has happened and that the district may want to look back on. Every state change
 * fires exactly one, inside its own transaction; the audit trail writes it there.
 *
 * <p>Implementations are records. Their components become the facts of the audit entry, so they
 * hold ids, numbers, dates and states: never a secret, and no name or text that would have to be
 * erased later.
 */
public interface DomainEvent {

  /** What it happened to. */
  Id subject();

  /**
   * Whether the trail leaves out who did it, and the hour is all it tells of when: a ballot in a
   * secret election.
   */
  default boolean anonymous() {
    return false;
  }
}
