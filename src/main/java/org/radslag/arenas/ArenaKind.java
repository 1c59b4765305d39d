package org.radslag.arenas;

/** What a political arena is: the level at which elected politicians decide. */
public enum ArenaKind {
  /** The city (staden), the municipality with many associations. */
  CITY,
  /** Another municipality (kommun). */
  MUNICIPALITY,
  /** The region (regionen). */
  REGION,
  /** The party district itself (distriktet), which spans every association. */
  DISTRICT;

  /**
   * Whether an association can leave an arena of the one kind for one of the other: city and
   * municipality are both the place where it works, a region or district is exchanged for its like.
   */
  public boolean canExchangeWith(ArenaKind other) {
    return this == other || isPlace() && other.isPlace();
  }

  /** Whether it is the municipality where its associations work. */
  boolean isPlace() {
    return this == CITY || this == MUNICIPALITY;
  }
}
