/**
 * The machinery of secret elections: preparing one, freezing who may vote, its keys, the ballot
 * box, the public archive, the count. It knows no politics: who asks what, with which support, and
 * what the answer means is decided elsewhere. The arithmetic and the formats are in {@code
 * protocol}.
 */
package org.radslag.ballots;
