package org.radslag.wheel;

import java.util.Optional;
import org.radslag.bodies.BodyKind;

/** Who answers for a task: a role of the district, or a body of the arena. */
public enum Owner {
  /** The district office. */
  OFFICE(null),
  /** The district board. */
  BOARD(null),
  /** The elected politicians of the arena. */
  GROUP(BodyKind.GROUP),
  /** The presidium of the arena's council. */
  COUNCIL(BodyKind.COUNCIL),
  /** The arena's nominating committee. */
  NOMINATING_COMMITTEE(BodyKind.NOMINATING_COMMITTEE);

  private final BodyKind body;

  Owner(BodyKind body) {
    this.body = body;
  }

  /** The kind of body that it is; empty for a role. */
  Optional<BodyKind> body() {
    return Optional.ofNullable(body);
  }
}
