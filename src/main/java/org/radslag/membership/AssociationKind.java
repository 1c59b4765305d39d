package org.radslag.membership;

/** What an association is formed around. */
public enum AssociationKind {
  /** A part of the city (stadens föreningar). */
  CITY,
  /** A municipality outside the city, or a part of one (kommunförening). */
  MUNICIPALITY,
  /** A trade or a student league (branschförening); it has members wherever they live. */
  BRANCH;

  /** Whether members belong to it by where they live. */
  public boolean isGeographic() {
    return this != BRANCH;
  }
}
