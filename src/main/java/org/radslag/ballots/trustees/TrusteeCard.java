package org.radslag.ballots.trustees;

import java.util.Set;
import org.radslag.kernel.PersonId;

/**
 * A trustee, or with place 0 the registrar.
 *
 * @param place number among the trustees, from 1
 * @param list where she comes from, by her own word
 * @param done what she has done
 */
public record TrusteeCard(
    int place, PersonId person, String name, String list, Set<TrusteeStage> done) {

  public TrusteeCard {
    done = Set.copyOf(done);
  }

  public boolean isRegistrar() {
    return place == 0;
  }
}
