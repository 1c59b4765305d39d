/**
 * Secret votes in the election data of Belenios 2.0 ("crypto version 1"), written independently and
 * verified more strictly than the tools it agrees with.
 *
 * <p>Pure Java and Bouncy Castle: no clock, no container, no database. Streams, bytes and
 * randomness are passed in. The parts, each seeing only those above it:
 *
 * <ul>
 *   <li>{@code record} – hashes and bounded, canonical JSON
 *   <li>{@code group} – the three groups, their elements and exponents, and fast arithmetic
 *   <li>{@code election} – questions, credentials, trustees, ballots, tally, shuffles, decryption
 *   <li>{@code counting} – methods that turn decrypted rankings into winners
 *   <li>{@code archive} – the append-only file with its chain of events
 *   <li>{@code verification} – the numbered checks
 *   <li>{@code ceremony} – what trustees, registrar and server say to each other, and sign
 *   <li>{@code statement} – signed statements about the roll, before and after the vote
 * </ul>
 */
package org.radslag.ballots.protocol;
