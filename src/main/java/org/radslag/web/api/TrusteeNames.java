package org.radslag.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.radslag.ballots.protocol.election.MandatoryTrustee;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Group;

/** The names that a trustees record carries. */
final class TrusteeNames {

  private static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();

  private TrusteeNames() {}

  /** One per trustee in the order of their numbers; the number where there is no name. */
  static List<String> of(byte[] record) {
    List<String> names = new ArrayList<>();
    for (Trustees.Party party : Trustees.read(GROUP, record).parties()) {
      if (party instanceof MandatoryTrustee single) {
        names.add(name(single.name(), names.size()));
      } else if (party instanceof ThresholdTrustees group) {
        group.keys().forEach(key -> names.add(name(key.key().name(), names.size())));
      }
    }
    return names;
  }

  private static String name(Optional<String> name, int before) {
    return name.orElse(Integer.toString(before + 1));
  }
}
