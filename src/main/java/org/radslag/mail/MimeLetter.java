package org.radslag.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A letter as it goes over the wire: plain text, and the same as simple HTML. Its Message-ID is the
 * outbox's own id, so that a mail sent twice after a crash is recognised as one.
 */
final class MimeLetter extends MimeMessage {

  private static final String UTF8 = StandardCharsets.UTF_8.name();

  private final String messageId;

  MimeLetter(
      Session session, InternetAddress from, MailId id, String to, Letter letter, Instant now)
      throws MessagingException {
    super(session);
    this.messageId =
        "<" + id + from.getAddress().substring(from.getAddress().lastIndexOf('@')) + ">";
    setFrom(from);
    setRecipient(RecipientType.TO, new InternetAddress(to, true));
    setSubject(letter.subject(), UTF8);
    setSentDate(Date.from(now));
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("Content-Language", letter.language());
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(letter.body(), UTF8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(HtmlLetter.of(letter), UTF8, "html");
    setContent(new MimeMultipart("alternative", plain, html));
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
