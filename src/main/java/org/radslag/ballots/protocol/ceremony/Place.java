package org.radslag.ballots.protocol.ceremony;

import java.security.SecureRandom;
import org.radslag.ballots.protocol.election.KeyCeremony;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * A trustee's place in an election.
 *
 * @param uuid the election
 * @param size how many trustees
 * @param threshold how many of them decrypt
 * @param index her number among them, from 1
 */
public record Place(String uuid, Group group, int size, int threshold, int index) {
  /** More than any organisation gathers round a table. */
  public static final int MOST_TRUSTEES = 20;

  public Place {
    if (!uuid.matches("[1-9A-HJ-NP-Za-km-z]{14,64}")) {
      throw new Malformed("The uuid is not 14 to 64 base58 characters.");
    }
    if (size > MOST_TRUSTEES || threshold < 1 || threshold > size || index < 1 || index > size) {
      throw new Malformed("There is no place " + index + " among " + size + " trustees.");
    }
  }

  /** The arithmetic of this ceremony. */
  public KeyCeremony ceremony(SecureRandom random) {
    return new KeyCeremony(group, size, threshold, random);
  }
}
