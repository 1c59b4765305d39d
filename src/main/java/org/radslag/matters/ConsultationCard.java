package org.radslag.matters;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of the anchoring record.
 *
 * @param sounding the sounding it comes from, whose numbers tell who and what; null when it was
 *     written by hand
 * @param before whether it was recorded before the decision, or there is none yet
 */
public record ConsultationCard(
    SoundingCard sounding,
    LocalDate askedOn,
    String who,
    String answer,
    Instant recordedAt,
    boolean before) {}
