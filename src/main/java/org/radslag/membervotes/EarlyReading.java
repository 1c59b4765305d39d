package org.radslag.membervotes;

import java.time.Instant;
import org.radslag.kernel.PersonId;

/** Who read a vote's texts before the embargo's hour, and when. */
public record EarlyReading(PersonId person, Instant at) {}
