package org.radslag.bodies;

/** What ends the mandates of a body, where no date can be given beforehand. */
public enum EndCondition {
  /**
   * The first elections after the general election are prepared and held: how long the extended
   * mandate of a nominating committee lasts.
   */
  FIRST_ELECTIONS_AFTER_GENERAL
}
