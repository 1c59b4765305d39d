package org.radslag.bodies;

import java.time.Instant;
import org.radslag.kernel.PersonId;

/**
 * Somebody who leads a body, or has led it.
 *
 * @param until when she left the presidium; null while she is in it
 */
public record PresidiumMember(
    PersonId person, String name, Post post, Instant since, Instant until) {}
