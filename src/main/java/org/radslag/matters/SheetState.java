package org.radslag.matters;

/** How far a version of a mandate sheet has come. */
public enum SheetState {
  PROPOSED,
  DECIDED,
  REJECTED
}
