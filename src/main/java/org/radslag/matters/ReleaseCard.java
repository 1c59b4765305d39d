package org.radslag.matters;

import java.time.Instant;
import java.util.UUID;

/**
 * A step of the plan of release.
 *
 * @param document the document it widens; null for the matter itself
 * @param documentTitle its title; empty for the matter itself
 * @param ring who may read it from then on
 * @param at when; null when a decision is what it waits for
 * @param doneAt when it was carried out; null while it waits
 */
public record ReleaseCard(
    UUID id,
    DocumentId document,
    String documentTitle,
    Ring ring,
    Instant at,
    boolean onDecided,
    Instant doneAt) {

  /** Whether it concerns the matter itself and not one of its documents. */
  public boolean isWhole() {
    return document == null;
  }
}
