package org.radslag.ballots;

import java.util.Set;

/**
 * The public credentials that the closing statement names, as far as the server knows.
 *
 * @param blocked taken out of use
 * @param replaced reserves in place of blocked ones
 * @param added reserves given to members who had no line
 * @param unassigned reserves that nobody was given; codes never handed out are the registrar's to
 *     add
 */
public record ClosingLists(
    Set<String> blocked, Set<String> replaced, Set<String> added, Set<String> unassigned) {

  public ClosingLists {
    blocked = Set.copyOf(blocked);
    replaced = Set.copyOf(replaced);
    added = Set.copyOf(added);
    unassigned = Set.copyOf(unassigned);
  }
}
