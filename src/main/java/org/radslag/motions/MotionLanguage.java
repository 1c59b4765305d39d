package org.radslag.motions;

import java.util.Locale;

/** The language a motion is written in. Its that-clauses follow that language's rules. */
public enum MotionLanguage {
  SV,
  EN;

  /** The language as a tag: {@code sv}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of a tag; Swedish when there is no such language. */
  public static MotionLanguage of(String tag) {
    return "en".equals(tag) ? EN : SV;
  }
}
