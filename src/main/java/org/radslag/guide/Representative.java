package org.radslag.guide;

import java.time.Instant;
import org.radslag.kernel.PersonId;

/**
 * Somebody who represents the members in an arena.
 *
 * @param name as it may be shown; a person with protected identity is never named
 * @param body the body she sits in; empty for the chair of an association
 * @param association whose seat she holds, or which she chairs; empty when there is none
 * @param alternate whether she steps in for somebody else
 * @param through the last instant of her term; null when no end is set
 */
public record Representative(
    PersonId person,
    String name,
    Standing standing,
    String body,
    String association,
    boolean alternate,
    Instant through,
    Channel channel) {}
