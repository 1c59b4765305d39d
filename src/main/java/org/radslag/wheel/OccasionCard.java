package org.radslag.wheel;

import java.time.LocalDate;

/** A meeting that the office has written down for the rhythm. */
public record OccasionCard(OccasionId id, Rhythm rhythm, LocalDate on, String place) {}
