package org.radslag.ballots.trustees;

import java.util.Set;
import org.radslag.kernel.PersonId;

/**
 * An auditor of an election.
 *
 * @param list where she comes from, by her own word
 * @param key with which she signs, as she published it
 * @param signed what she has signed
 */
public record AuditorCard(
    PersonId person, String name, String list, String key, Set<StatementKind> signed) {

  public AuditorCard {
    signed = Set.copyOf(signed);
  }
}
