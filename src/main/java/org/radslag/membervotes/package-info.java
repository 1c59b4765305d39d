/**
 * Member votes (medlemsomröstningar): all members, or those of some associations, decide by secret
 * ballot on a sharp proposal. Who may call one, what members are told, who is asked, and what the
 * answer means. How the ballots are taken and counted belongs to {@code ballots}.
 */
package org.radslag.membervotes;
