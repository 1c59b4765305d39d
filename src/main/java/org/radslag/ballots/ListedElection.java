package org.radslag.ballots;

import java.time.Instant;

/** A public election in a list of them. */
public record ListedElection(
    String uuid, String title, ElectionState state, Instant opensAt, Instant closesAt) {}
