package org.radslag.ballots;

import org.radslag.kernel.PersonId;

/**
 * A voting code on its way to the printer. Never mailed by the way that carries the sign-in.
 *
 * @param member whose it is; null for a reserve
 */
public record PrintedCode(String pseudonym, PersonId member, String code) {

  @Override
  public String toString() {
    return "PrintedCode[secret]";
  }
}
