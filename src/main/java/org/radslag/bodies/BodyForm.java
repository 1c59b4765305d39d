package org.radslag.bodies;

import java.util.Locale;

/** In which form a body is founded in an arena: what it is, and how it gets its seats. */
public enum BodyForm {
  /** One seat per association (litet representantskap). */
  SMALL_COUNCIL(BodyKind.COUNCIL, "small"),
  /** Seats by members in force (stort representantskap). */
  LARGE_COUNCIL(BodyKind.COUNCIL, "large"),
  /** One vote per association, held by its chair (ordföranderåd). */
  CHAIRS_COUNCIL(BodyKind.CHAIRS_COUNCIL, "chairs"),
  DELEGATION(BodyKind.DELEGATION, "delegation"),
  WORKING_COMMITTEE(BodyKind.WORKING_COMMITTEE, "delegation"),
  BOARD(BodyKind.BOARD, null),
  GROUP(BodyKind.GROUP, null),
  NOMINATING_COMMITTEE(BodyKind.NOMINATING_COMMITTEE, null),
  CONFERENCE(BodyKind.CONFERENCE, "conference");

  private final BodyKind kind;
  private final String model;

  BodyForm(BodyKind kind, String model) {
    this.kind = kind;
    this.model = model;
  }

  public BodyKind kind() {
    return kind;
  }

  /** As the rules of its influence model name it; null where no model is served. */
  String model() {
    return model;
  }

  /** As message keys have it: {@code large-council}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
