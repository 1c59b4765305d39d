package org.radslag.web.ballots;

import java.util.List;

/** What the booth's scripts say: keys {@code elections.say.} followed by these. */
final class BoothWords {

  static final List<String> ALL =
      List.of(
          "mark-one",
          "mark-exactly",
          "mark-at-most",
          "mark-between",
          "mark-or-blank",
          "mark-nothing",
          "mark-too-many",
          "mark-too-few",
          "question-n",
          "close-booth",
          "blank",
          "blank-means",
          "none-chosen",
          "your-answer",
          "your-answers",
          "code-empty",
          "code-length",
          "code-character",
          "code-check",
          "code-foreign",
          "encrypting",
          "sending",
          "copied",
          "not-copied",
          "file-title",
          "file-tracker",
          "file-election",
          "file-fingerprint",
          "file-board",
          "file-signed",
          "file-name");

  private BoothWords() {}
}
