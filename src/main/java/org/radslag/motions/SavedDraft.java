package org.radslag.motions;

import java.time.Instant;

/**
 * A draft is in the database.
 *
 * @param revision counts the savings: who saves over an older one has not seen what she overwrites
 */
public record SavedDraft(MotionId id, int revision, Instant at) {}
