/**
 * The groups in which votes are encrypted. Elements and exponents are distinct immutable types that
 * only checked factories make: what has such a type has been checked and is not checked again.
 */
package org.radslag.ballots.protocol.group;
