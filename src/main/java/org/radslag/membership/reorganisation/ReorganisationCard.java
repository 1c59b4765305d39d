package org.radslag.membership.reorganisation;

import java.time.LocalDate;
import org.radslag.kernel.AssociationId;

/**
 * A merger, split or move of an association.
 *
 * @param association what it happens to
 * @param successor where its members go, or some of them; null when it moves
 * @param on the day from which it holds
 * @param basis the decision that it rests on
 */
public record ReorganisationCard(
    ReorganisationId id,
    ReorganisationKind kind,
    AssociationId association,
    AssociationId successor,
    LocalDate on,
    String basis) {}
