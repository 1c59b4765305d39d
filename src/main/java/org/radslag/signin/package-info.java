/**
 * Proving who one is without a password: a code and a link by e-mail, or a letter from the office;
 * each opens one session, once. Also the staff of the office, who need not be in the register.
 *
 * <p>What is answered to somebody who is not signed in never depends on whether an address is
 * known: the address is looked up afterwards, by a job. The database holds marks and hashes of
 * codes only, and codes wait for the mail server sealed.
 */
package org.radslag.signin;
