package org.radslag.ballots;

import org.radslag.ballots.protocol.group.Group;

/** The group in which member votes are held. */
final class Keys {

  static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();

  private Keys() {}
}
