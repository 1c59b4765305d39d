package org.radslag.ballots;

/**
 * What the registrar gets to know of a line.
 *
 * @param pseudonym random for each election and line; never a member number
 */
public record RegistrarLine(String pseudonym, Channel channel) {}
