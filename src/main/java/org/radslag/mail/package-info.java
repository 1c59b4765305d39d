/**
 * The outbox. A mail is written sealed into the database in the transaction that gives the reason
 * for it, and leaves after the commit, from whichever node is free; its content is erased as soon
 * as it has left or been given up. Sees the kernel, the platform and access; what a mail says is
 * decided by who sends it.
 */
package org.radslag.mail;
