package org.radslag.matters;

import java.time.Instant;

/**
 * A step of release as somebody plans it.
 *
 * @param document the document it widens; null for the matter itself
 * @param ring who may read it afterwards
 * @param at when; null for when a decision is registered
 */
public record ReleasePlan(DocumentId document, Ring ring, Instant at) {}
