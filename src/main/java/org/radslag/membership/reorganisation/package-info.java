/**
 * Mergers, splits and moves of associations, each from a day. What it does to the members are rows
 * of {@code affiliation} from that day, so that a question about an older day is still answered as
 * then, and one that is planned takes effect by its date alone. A register file that is read before
 * the day brings other members; then the planned rows are made again.
 */
package org.radslag.membership.reorganisation;
