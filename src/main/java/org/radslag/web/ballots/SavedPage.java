package org.radslag.web.ballots;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A page that people save, compare by its hash and open without any connection. Its sources are
 * {@code WEB-INF/saved/NAME.html}, {@code NAME.js} and, for the worker, {@code NAME-cell.js}, with
 * every module that those import.
 */
public enum SavedPage {
  /** The whole work of whoever makes the codes. */
  REGISTRAR(
      "elections.registrar.",
      "file.",
      "letter.",
      "list.",
      "passphrase.",
      "registrar.",
      "closing.",
      "archive.",
      "note."),

  /** The whole work of a trustee. */
  TRUSTEE("elections.trustee.", "fault.", "passphrase.", "file.", "trustee.verified");

  private final String texts;
  private final Set<String> said;

  /**
   * A page.
   *
   * @param texts how the keys of its texts begin; those under {@code say.} are for its scripts
   * @param said how the keys begin of the sentences that it shares with the jar
   */
  SavedPage(String texts, String... said) {
    this.texts = texts;
    this.said = Set.of(said);
  }

  /** {@code registrar}. */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String texts() {
    return texts;
  }

  boolean says(String word) {
    return said.stream().anyMatch(word::startsWith);
  }

  static Optional<SavedPage> named(String text) {
    return Arrays.stream(values()).filter(page -> page.text().equals(text)).findFirst();
  }
}
