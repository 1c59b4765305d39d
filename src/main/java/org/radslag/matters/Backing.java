package org.radslag.matters;

/** What an answer to a sounding rests on. */
public enum Backing {
  /** Her own view (min egen uppfattning). */
  OWN_VIEW,
  /** The association's board has met (styrelsen har sammanträtt). */
  BOARD_HAS_MET,
  /** The association's members have met (medlemmarna har sammanträtt). */
  MEMBERS_HAVE_MET
}
