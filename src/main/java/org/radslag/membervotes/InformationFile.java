package org.radslag.membervotes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that members could read before they voted, as one text file. Its bytes are what the
 * hash is taken of; docs/protocol/vote-information.md describes them.
 */
final class InformationFile {

  private InformationFile() {}

  static byte[] of(
      VoteCard card,
      List<QuestionText> questions,
      Map<Passage, String> passages,
      Map<String, String> translations,
      List<Inquiry> inquiries) {
    StringBuilder file = new StringBuilder("radslag/information/v1\n");
    part(file, "vote", card.id().toString());
    part(file, "title", card.title());
    part(file, "binding", card.binding() ? "binding" : "advisory");
    for (int place = 0; place < questions.size(); place++) {
      QuestionText question = questions.get(place);
      part(
          file,
          "question " + (place + 1),
          question.form()
              + " "
              + question.lowest()
              + " "
              + question.highest()
              + "\n"
              + question.text()
              + "\n"
              + String.join("\n", question.answers()));
    }
    inOrder(passages).forEach((passage, text) -> part(file, passage.name(), text));
    new TreeMap<>(translations)
        .forEach((language, text) -> part(file, "TRANSLATION " + language, text));
    inquiries.forEach(
        one -> part(file, "inquiry " + one.number(), one.text() + "\n\n" + one.answer()));
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 in lower-case hexadecimal. */
  static String hash(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static EnumMap<Passage, String> inOrder(Map<Passage, String> passages) {
    EnumMap<Passage, String> ordered = new EnumMap<>(Passage.class);
    ordered.putAll(passages);
    return ordered;
  }

  /** A heading with the length in bytes, so that no text can pass for a heading. */
  private static void part(StringBuilder file, String heading, String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    file.append('[').append(heading).append(' ').append(length).append("]\n");
    file.append(text).append('\n');
  }
}
