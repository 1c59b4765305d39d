package org.radslag.matters;

/** What a group must do before it settles something. From the freest to the strictest. */
public enum MandateLevel {
  /** The group decides by itself (ensamt). */
  ALONE,
  /** The group decides, after asking (samråd). */
  CONSULT,
  /** The arena's council decides (till rådet). */
  COUNCIL,
  /** The members decide (till medlemmarna). */
  MEMBERS;

  /** The stricter of the two. */
  MandateLevel stricter(MandateLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
