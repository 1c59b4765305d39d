/**
 * Matters: what a group of elected politicians has to settle. The mandate sheet says who decides;
 * rings, embargo and an access log say who may read; the anchoring record says who was asked and
 * what they answered before which decision. Who may not read a matter never learns that it exists.
 */
package org.radslag.matters;
