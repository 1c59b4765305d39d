/**
 * Motions: what members and associations want a conference to decide, from the first draft until a
 * number is given. Also the {@link org.radslag.motions.Conference conference} that receives them.
 *
 * <p>A motion moves by {@link org.radslag.motions.MotionState} alone. Its text lives in versions;
 * what has been handed in is never overwritten. The deadline is an instant of the server's clock:
 * one microsecond after it is late, and late is kept, never lost. Receipts and numbers run without
 * gaps; the conference's row and the unique keys of the database see to it.
 */
package org.radslag.motions;
