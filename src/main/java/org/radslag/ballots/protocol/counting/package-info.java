/**
 * Methods that turn decrypted rankings and grades into an order of the answers, with reasons and
 * ties. Answers are counted from 0 in the order of the question; ballots are as decrypted.
 */
package org.radslag.ballots.protocol.counting;
