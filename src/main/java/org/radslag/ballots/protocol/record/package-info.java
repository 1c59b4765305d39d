/** What every record of an election is made of: hashes and bounded, canonical JSON. */
package org.radslag.ballots.protocol.record;
