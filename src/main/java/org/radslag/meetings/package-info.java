/**
 * Meetings of a body: calling them, who is present, what is dealt with, open votes, decisions,
 * minutes. Meetings, items and votes move by the transitions that their state enums list, and by no
 * others. Chair's acts on one meeting wait for each other (its row is locked); votes do not: a cast
 * shares the lock of its vote, closing takes it alone, so that what is accepted was cast before the
 * close. The roll is frozen when a vote opens and is insert-only for the application. While a vote
 * is open, nobody is told more than how many have voted. Counting out is {@code verdict}'s.
 */
package org.radslag.meetings;
