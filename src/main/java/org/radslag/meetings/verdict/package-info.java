/**
 * The arithmetic of an open vote, in {@code java.*} only: what a count comes to under a majority
 * rule, a tie rule and a quorum. No clock, no database, no caller; the rule set says which rule
 * holds, {@code meetings} asks here what follows from it.
 */
package org.radslag.meetings.verdict;
