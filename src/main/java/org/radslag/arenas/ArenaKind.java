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
  DISTRICT
}
