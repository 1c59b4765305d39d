package org.radslag.matters;

import java.time.Instant;

/**
 * A document of a matter, without its text.
 *
 * @param ring who may read it: its own ring, or the matter's where that is narrower
 * @param openings how often it has been opened; -1 for readers who do not answer for the matter
 */
public record DocumentCard(
    DocumentId id,
    MatterId matter,
    String title,
    Ring ring,
    Embargo embargo,
    Instant addedAt,
    long openings) {}
