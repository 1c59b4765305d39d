package org.radslag.membervotes;

/** On whose call a vote is held. */
public enum Basis {
  /** A decision of the district board. */
  BOARD,
  /** A decision of the conference or of a council. */
  BODY,
  /** So many associations have asked for it. */
  ASSOCIATIONS,
  /** So many members have asked for it. */
  MEMBERS;

  /** Whether support is collected in Rådslag before it is called. */
  public boolean isCollected() {
    return this == ASSOCIATIONS || this == MEMBERS;
  }
}
