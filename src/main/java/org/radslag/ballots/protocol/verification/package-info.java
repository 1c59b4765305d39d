/**
 * The strict verifier: numbered checks over a whole archive, and the same checks for one ballot at
 * the moment it is cast.
 */
package org.radslag.ballots.protocol.verification;
