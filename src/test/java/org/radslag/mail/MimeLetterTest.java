package org.radslag.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MimeLetterTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:38:00Z");
  private static final MailId ID = MailId.create();

  @Test
  void a_letter_is_plain_text_and_the_same_in_html() throws Exception {
    MimeMessage sent = sent(mail("Din kod till Rådslag", "Hej & välkommen!\n\n    1234 5678"));
    assertEquals("Din kod till Rådslag", sent.getSubject());
    assertEquals("<" + ID + "@example.org>", sent.getMessageID());
    assertArrayEquals(new String[] {"auto-generated"}, sent.getHeader("Auto-Submitted"));
    Multipart parts = (Multipart) sent.getContent();
    assertEquals(
        "Hej & välkommen!\n\n    1234 5678",
        parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"));
    String html = parts.getBodyPart(1).getContent().toString();
    assertTrue(html.contains("<p>Hej &amp; välkommen!</p>"), html);
    assertTrue(html.contains("1234 5678</strong>"), html);
  }

  @Test
  void a_subject_with_line_breaks_becomes_one_line_and_no_header() throws Exception {
    MimeMessage sent = sent(mail("Hej\r\nBcc: thief@example.com\n\nBody", "x"));
    assertEquals("Hej Bcc: thief@example.com Body", sent.getSubject());
    assertNull(sent.getHeader("Bcc"));
    assertEquals(1, sent.getAllRecipients().length);
  }

  @Test
  void markup_in_a_letter_is_text_in_its_html() {
    String html = HtmlLetter.of(new Letter("<i>", "<script>alert(1)</script> \"x\"", "sv"));
    assertFalse(html.contains("<script>"));
    assertFalse(html.contains("<i>"));
  }

  @Test
  void an_address_in_a_letter_becomes_a_link_without_the_full_stop_after_it() {
    String html = HtmlLetter.of(new Letter("s", "See https://r.example/a?b=1&c=$2.", "en"));
    assertTrue(
        html.contains(
            "<a href=\"https://r.example/a?b=1&amp;c=$2\">https://r.example/a?b=1&amp;c=$2</a>."),
        html);
  }

  private static Mail mail(String subject, String body) {
    return new Mail(null, "anna@example.org", "test", subject, body, "sv", NOW);
  }

  private static MimeMessage sent(Mail mail) throws MessagingException, IOException {
    Session session = Session.getInstance(new Properties());
    Letter letter = Letter.unpack(new Letter(mail.subject(), mail.body(), mail.language()).pack());
    MimeLetter written =
        new MimeLetter(
            session, new InternetAddress("radslag@example.org"), ID, mail.address(), letter, NOW);
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    written.writeTo(wire);
    return new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
  }
}
