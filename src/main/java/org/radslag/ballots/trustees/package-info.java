/**
 * Who holds the key of a secret election, and what they do: the key ceremony, the start-of-vote
 * protocol, the decryption, the protocol of the count. The arithmetic is in {@code
 * ballots.protocol}; what trustees and server say to each other is docs/protocol/ceremony.md.
 */
package org.radslag.ballots.trustees;
