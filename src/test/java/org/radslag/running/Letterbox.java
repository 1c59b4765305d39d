package org.radslag.running;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail that one address has got. */
public final class Letterbox {

  private static final Pattern CODE = Pattern.compile("\n    (\\d{4} \\d{4})\n");
  private static final Pattern LINK = Pattern.compile("\n    https?://[^/]+(/\\S+)\n");
  private static final int PATIENCE_SECONDS = 30;

  private final String address;
  private int read;

  public Letterbox(String address) {
    this.address = address;
  }

  /** The subjects of all that has come, oldest first. */
  public List<String> subjects() {
    return mails().stream().map(Letterbox::subject).toList();
  }

  /** The text of the next mail that has not been read; waits for it. */
  public String next() {
    for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
      List<MimeMessage> mails = mails();
      if (mails.size() > read) {
        return text(mails.get(read++));
      }
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
    throw new AssertionError("No mail has come for " + address);
  }

  /** The code in the next mail that brings one. */
  public String nextCode() {
    while (true) {
      Matcher code = CODE.matcher(next() + "\n");
      if (code.find()) {
        return code.group(1);
      }
    }
  }

  /** The code that a mail brings. */
  public static String code(String text) {
    return found(CODE, text);
  }

  /** The path of the address that a mail brings. */
  public static String link(String text) {
    return found(LINK, text);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text + "\n");
    if (!matcher.find()) {
      throw new AssertionError("Not in the mail: " + pattern + "\n" + text);
    }
    return matcher.group(1);
  }

  private List<MimeMessage> mails() {
    return Arrays.stream(TestDatabase.mail().getReceivedMessages()).filter(this::isMine).toList();
  }

  private boolean isMine(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String text(MimeMessage mail) {
    try {
      Multipart parts = (Multipart) mail.getContent();
      return parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n");
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
