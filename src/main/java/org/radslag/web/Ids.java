package org.radslag.web;

import java.util.Optional;
import java.util.UUID;

/** Ids as they come from an address or a hidden field. */
public final class Ids {

  private static final int CHARACTERS = 36;

  private Ids() {}

  /** The id, or empty when the text is none: somebody has changed it, or a link was cut off. */
  public static Optional<UUID> of(String text) {
    if (text == null || text.length() != CHARACTERS) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
