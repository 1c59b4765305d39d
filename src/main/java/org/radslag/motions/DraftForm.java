package org.radslag.motions;

import java.util.Set;
import org.radslag.kernel.AssociationId;

/**
 * Everything that an author settles while she writes.
 *
 * @param kept clauses that she keeps as they are, though they seem to make two demands
 * @param sender in whose name it is to be handed in; null while she has not chosen
 * @param association which one, when the sender is an association
 */
public record DraftForm(
    MotionText text, Set<String> kept, Sender sender, AssociationId association) {

  public DraftForm {
    kept = Set.copyOf(kept);
    association = sender == Sender.ASSOCIATION ? association : null;
  }
}
