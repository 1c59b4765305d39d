package org.radslag.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoMailTest {
  private int port;
  private DemoMail mail;

  @BeforeEach
  void start() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    mail = DemoMail.start(port);
  }

  @AfterEach
  void stop() {
    mail.close();
  }

  @Test
  void a_mail_to_anyone_is_kept_with_its_swedish_letters() throws Exception {
    send("åsa.lund@example.org", "Din kod", "Koden är 123 456, gäller i 15 minuter.\r\n");
    Mail got = mail.newestFirst().get(0);
    assertEquals("åsa.lund@example.org", got.to());
    assertEquals("Din kod", got.subject());
    assertTrue(got.text().contains("Koden är 123 456, gäller"), got.text());
  }

  @Test
  void the_plain_part_of_a_mail_in_two_forms_is_shown() throws Exception {
    MimeMessage message = message("anna@example.org", "Två former");
    MimeMultipart parts = new MimeMultipart("alternative");
    MimeBodyPart html = new MimeBodyPart();
    html.setContent("<p>form ett</p>", "text/html; charset=utf-8");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText("form två", "utf-8");
    parts.addBodyPart(html);
    parts.addBodyPart(plain);
    message.setContent(parts);
    Transport.send(message);
    assertEquals("form två", mail.newestFirst().get(0).text());
  }

  @Test
  void a_long_mail_is_cut() throws Exception {
    send("anna@example.org", "Lång", "lång text ".repeat(10_000));
    assertTrue(mail.newestFirst().get(0).text().length() < Mail.LONGEST_TEXT + 10);
  }

  @Test
  void only_the_newest_are_kept() throws Exception {
    for (int i = 0; i < DemoMail.MOST_KEPT + 5; i++) {
      send("anna@example.org", "Nummer " + i, "text");
    }
    assertEquals(DemoMail.MOST_KEPT, mail.newestFirst().size());
    assertEquals("Nummer 204", mail.newestFirst().get(0).subject());
  }

  @Test
  void a_taken_port_is_refused() {
    CannotStart refusal = assertThrows(CannotStart.class, () -> DemoMail.start(port));
    assertEquals("port-taken", refusal.reason());
  }

  private void send(String to, String subject, String text) throws Exception {
    MimeMessage message = message(to, subject);
    message.setText(text, "utf-8");
    Transport.send(message);
  }

  private MimeMessage message(String to, String subject) throws MessagingException, IOException {
    Properties server = new Properties();
    server.put("mail.smtp.host", "127.0.0.1");
    server.put("mail.smtp.port", String.valueOf(port));
    server.put("mail.mime.allowutf8", "true");
    MimeMessage message = new MimeMessage(Session.getInstance(server));
    message.setFrom(new InternetAddress("radslag@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "utf-8");
    return message;
  }
}
