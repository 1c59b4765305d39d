/**
 * Signed statements beside the archive: the roll before the vote, what became of its credentials
 * after it (docs/protocol/ceremony.md, "Registrar"). Nothing but the JDK.
 */
package org.radslag.ballots.protocol.statement;
