package org.radslag.membervotes;

import java.time.Instant;

/**
 * A code that a member has asked for and may be given.
 *
 * @param pseudonym number of her line, by which the registrar finds the code
 * @param channel over what
 */
public record ToHandOut(String pseudonym, HandoutChannel channel, Instant askedAt) {}
