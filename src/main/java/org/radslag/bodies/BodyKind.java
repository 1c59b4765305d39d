package org.radslag.bodies;

/** What a body is, and so how it is composed. */
public enum BodyKind {
  /**
   * Representative council (representantskap): every association of its arena has the number of
   * seats that {@code bodies.council.seats} gives it.
   */
  COUNCIL
}
