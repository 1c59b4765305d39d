/** The public board of secret votes and the booth in which they are cast. */
package org.radslag.web.ballots;
