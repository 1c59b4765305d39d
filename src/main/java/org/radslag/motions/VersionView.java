package org.radslag.motions;

import java.time.Instant;
import java.util.List;

/**
 * One version of a motion's text and what distinguishes it from the one before.
 *
 * @param by who saved it, by name as the caller may read it
 * @param title each of the three as parts; for the first version all of it is {@code SAME}
 */
public record VersionView(
    int version,
    Instant at,
    String by,
    List<Difference.Part> title,
    List<Difference.Part> reasons,
    List<List<Difference.Part>> clauses) {}
