package org.radslag.launcher;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** Sends a mail to the demo's mailbox as the product would. */
final class TestMail {

  private TestMail() {}

  static void send(int mailPort, String subject, String text) throws MessagingException {
    Properties server = new Properties();
    server.put("mail.smtp.host", "127.0.0.1");
    server.put("mail.smtp.port", String.valueOf(mailPort));
    MimeMessage message = new MimeMessage(Session.getInstance(server));
    message.setFrom(new InternetAddress("radslag@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("anna@example.org"));
    message.setSubject(subject, "utf-8");
    message.setText(text, "utf-8");
    Transport.send(message);
  }
}
