/**
 * What trustees, registrar and server say to each other and sign, and the work of a trustee's
 * device (docs/protocol/ceremony.md). Needs nothing but the JDK beside the parts before it.
 */
package org.radslag.ballots.protocol.ceremony;
