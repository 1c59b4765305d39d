package org.radslag.membership.reorganisation;

import java.time.LocalDate;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;

/**
 * A planned reorganisation will not happen; everything is as before it was decided.
 *
 * @param subject the association it would have happened to
 * @param successor where its members would have gone; null for a move
 * @param on the day it would have taken effect
 * @param neverFounded whether the successor was to be founded for it, and now never is
 */
public record ReorganisationWithdrawn(
    AssociationId subject,
    AssociationId successor,
    LocalDate on,
    ReorganisationKind kind,
    boolean neverFounded)
    implements DomainEvent {}
