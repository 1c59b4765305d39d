package org.radslag.mail;

import java.time.Instant;
import java.util.Objects;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Text;

/**
 * What is to be sent. Subject and body are cleaned here, so that no line break of theirs can become
 * a header.
 *
 * @param person whom it is for, or null when it is for an address alone
 * @param address one e-mail address, without a name
 * @param kind what sort of mail it is, for the office's overview: {@code context.what}
 * @param subject one line, at most 200 characters
 * @param body plain text, at most 20,000 characters; a line that begins with four spaces is set
 *     apart, for a code or an address
 * @param language of subject and body, as a tag: {@code sv}
 * @param notAfter when it is no longer worth sending
 */
public record Mail(
    PersonId person,
    String address,
    String kind,
    String subject,
    String body,
    String language,
    Instant notAfter) {

  /** Longer than any that mail can be sent to; what is cut here is refused as malformed. */
  private static final int LONGEST_ADDRESS = 300;

  static final int LONGEST_SUBJECT = 200;
  static final int LONGEST_BODY = 20_000;
  private static final int LONGEST_KIND = 60;

  public Mail {
    address = bounded(Text.line(address), LONGEST_ADDRESS);
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(notAfter, "notAfter");
    subject = bounded(Text.line(subject), LONGEST_SUBJECT);
    body = bounded(Text.of(body), LONGEST_BODY);
    if (kind.length() > LONGEST_KIND || subject.isEmpty() || body.isEmpty()) {
      throw new IllegalArgumentException("a mail needs a kind, a subject and a body");
    }
  }

  private static String bounded(String text, int longest) {
    return text.length() <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest - 1))) + "…";
  }
}
