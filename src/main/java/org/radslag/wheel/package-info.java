/**
 * The four-year wheel of an arena: phases, tasks with owner and deadline, rhythm rules, and
 * calendar feeds per person and per body.
 */
package org.radslag.wheel;
