package org.radslag.ballots;

import org.radslag.kernel.PersonId;

/**
 * Whose line of the roll it is; for what writes lists for the registrar, and for nobody else.
 *
 * @param member null for a reserve that nobody has been given
 * @param blocked whether it was taken out of use
 */
public record RollPerson(String pseudonym, Channel channel, PersonId member, boolean blocked) {}
