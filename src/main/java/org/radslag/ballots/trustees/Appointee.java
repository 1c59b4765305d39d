package org.radslag.ballots.trustees;

import org.radslag.kernel.PersonId;

/**
 * Somebody who is to hold a key or to make the codes.
 *
 * @param list the list, faction or association she comes from, by her own word
 */
public record Appointee(PersonId person, String list) {}
