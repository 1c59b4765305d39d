package org.radslag.signin;

import org.radslag.kernel.PersonId;

/**
 * Somebody who has an address, shown to whoever has proved that the address is hers.
 *
 * @param memberNumber empty for staff
 * @param language in which she reads, as a tag; empty when unknown
 */
public record Candidate(PersonId person, String name, String memberNumber, String language) {

  /** Whether this is an account of the office's staff, not a member. */
  public boolean staff() {
    return memberNumber.isEmpty();
  }
}
