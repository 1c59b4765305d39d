package org.radslag.bodies;

import java.util.Locale;

/** Who may call the body, or open the vote. */
public enum WhoCalls {
  PRESIDIUM,
  PRESIDIUM_OR_BOARD,
  BOARD,
  /** The board, or the group leader of the arena. */
  BOARD_OR_GROUP;

  public boolean isPresidium() {
    return this == PRESIDIUM || this == PRESIDIUM_OR_BOARD;
  }

  public boolean isBoard() {
    return this != PRESIDIUM;
  }

  public boolean isGroup() {
    return this == BOARD_OR_GROUP;
  }

  /** As message keys have it: {@code presidium-or-board}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
