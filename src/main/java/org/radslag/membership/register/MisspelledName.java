package org.radslag.membership.register;

import java.util.List;
import org.radslag.membership.AssociationCard;

/**
 * A name that no association has, and the one that is nearest to it.
 *
 * @param lines the first lines on which it stands
 * @param count on how many lines it stands
 */
public record MisspelledName(
    String written, AssociationCard meant, List<Integer> lines, int count) {}
