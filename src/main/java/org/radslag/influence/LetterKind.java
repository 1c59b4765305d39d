package org.radslag.influence;

/** Whom an announcement of a change of model is for. */
public enum LetterKind {
  /** Those whose mandates end. */
  LEAVES,
  /** Those who stay, move, or take a seat with their office. */
  STAYS,
  /** Chair and secretary of the associations that have a seat to fill. */
  ELECTS
}
