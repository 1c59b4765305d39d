/**
 * Member votes (medlemsomröstningar) as the members meet them: calling one and supporting the call,
 * what is asked and what is said for and against, who may vote and why, paper, result and decision.
 * How the ballots are taken and counted belongs to {@code org.radslag.ballots}.
 */
package org.radslag.membervotes;
