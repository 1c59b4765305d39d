package org.radslag.membership.register;

import java.util.List;
import org.radslag.kernel.PersonId;

/**
 * A register file gave members another e-mail address. Whoever reads the mailbox signs in, so the
 * former address is told; it stands in no event of the trail.
 */
public record AddressesReplaced(List<Former> all) {

  /** More than a district changes in a day: a file that changes all addresses tells no more. */
  public static final int MOST = 2_000;

  public AddressesReplaced {
    all = List.copyOf(all);
  }

  /**
   * Where somebody could be reached until now.
   *
   * @param language the language she wants to read, such as {@code sv}
   */
  public record Former(PersonId person, String address, String language) {}
}
