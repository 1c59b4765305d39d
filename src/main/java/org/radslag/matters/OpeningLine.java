package org.radslag.matters;

import java.time.Instant;

/**
 * Somebody who has opened a document, by the access log.
 *
 * @param reader her name, or her number if her identity is protected; empty for somebody who is not
 *     in the register
 * @param times how often, counted once a minute
 */
public record OpeningLine(String reader, Instant first, Instant last, long times) {}
