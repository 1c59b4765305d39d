package org.radslag.bodies;

import java.time.Instant;
import java.util.Optional;

/**
 * A seat without an ordinary holder, and what a by-election (fyllnadsval) would fill.
 *
 * @param since when the last ordinary holder left; null when there never was one
 * @param restThrough the last instant of the term she left; null when it had no end or is over
 * @param next the alternate who is asked first, if there is one
 */
public record Vacancy(SeatId seat, Instant since, Instant restThrough, Optional<Holder> next) {}
