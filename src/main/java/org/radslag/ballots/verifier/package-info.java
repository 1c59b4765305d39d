/**
 * The verifier as a program of its own: {@code java -jar radslag-verifier.jar verify FILE.bel}. It
 * only speaks; every check is in {@code ballots.protocol}.
 */
package org.radslag.ballots.verifier;
