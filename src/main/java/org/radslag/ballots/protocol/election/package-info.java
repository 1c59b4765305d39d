/**
 * The things of an election: questions, credentials, trustees, ballots, tally, shuffles,
 * decryption, result. What reads a record checks its form; the numbered cryptographic checks are in
 * {@code verification}.
 */
package org.radslag.ballots.protocol.election;
