package org.radslag.launcher;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;

/**
 * A mail as the desk shows it.
 *
 * @param received by the machine's clock, which the demo's clock does not move
 * @param text the plain text part, cut at {@link #LONGEST_TEXT} characters
 */
record Mail(Instant received, String to, String subject, String text) {
  static final int LONGEST_TEXT = 20_000;

  private static final int LONGEST_SUBJECT = 300;
  private static final int MOST_PARTS = 20;
  private static final int DEEPEST = 4;

  static Mail of(MimeMessage message, String to, Instant received)
      throws MessagingException, IOException {
    String subject = message.getSubject();
    return new Mail(
        received,
        cut(to, LONGEST_SUBJECT),
        cut(subject == null ? "" : subject, LONGEST_SUBJECT),
        cut(plainText(message, 0), LONGEST_TEXT));
  }

  private static String plainText(Part part, int depth) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return part.getContent().toString();
    }
    if (depth == DEEPEST || !(part.getContent() instanceof Multipart parts)) {
      return "";
    }
    for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
      BodyPart inner = parts.getBodyPart(i);
      String text = plainText(inner, depth + 1);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + " …";
  }
}
