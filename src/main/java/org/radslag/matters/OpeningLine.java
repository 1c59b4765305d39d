package org.radslag.matters;

import java.time.Instant;

/**
 * A line of the access log.
 *
 * @param reader her name, or her number if her identity is protected; empty for somebody who is not
 *     in the register
 */
public record OpeningLine(String reader, Instant openedAt) {}
