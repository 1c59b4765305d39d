package org.radslag.influence;

/** How a model stands in an arena. */
public enum Standing {
  /** It applies today. */
  APPLIES,
  /** It is decided to apply later. */
  COMES,
  /** It has applied. */
  APPLIED,
  /** It has never been used. */
  UNUSED
}
