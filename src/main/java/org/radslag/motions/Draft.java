package org.radslag.motions;

import java.time.Instant;

/** A motion as its author goes on writing it. */
public record Draft(
    MotionId id,
    ConferenceCard conference,
    MotionState state,
    int version,
    int revision,
    DraftForm form,
    Instant savedAt) {}
