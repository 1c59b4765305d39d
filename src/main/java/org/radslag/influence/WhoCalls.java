package org.radslag.influence;

/** Who may call the body, or open the vote. */
public enum WhoCalls {
  PRESIDIUM,
  PRESIDIUM_OR_BOARD,
  BOARD,
  BOARD_OR_GROUP
}
