package org.radslag.ballots.trustees;

import java.util.Set;
import org.radslag.kernel.PersonId;

/**
 * An auditor of an election.
 *
 * @param list where she comes from, by her own word
 * @param key with which she signs, as she published it
 * @param signed what she has signed
 * @param independent whether she still is an auditor who neither edits the register nor runs the
 *     vote; otherwise what she has signed does not count
 */
public record AuditorCard(
    PersonId person,
    String name,
    String list,
    String key,
    Set<StatementKind> signed,
    boolean independent) {

  public AuditorCard {
    signed = Set.copyOf(signed);
  }
}
