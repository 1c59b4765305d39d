package org.radslag.ballots;

import java.time.Instant;

/**
 * What has been destroyed of an election.
 *
 * @param secrets when the server's key and the links between members and credentials were; null
 *     while they are kept
 * @param marks when the marks of who voted were; null while they are kept
 */
public record Destroyed(Instant secrets, Instant marks) {}
