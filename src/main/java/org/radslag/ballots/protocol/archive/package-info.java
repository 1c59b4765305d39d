/** The archive of an election: an append-only tar file with a hash chain of events ("Archive"). */
package org.radslag.ballots.protocol.archive;
