package org.radslag.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.radslag.platform.Settings;

/** The installation's mail server, as {@code radslag.mail.*} describes it. */
@ApplicationScoped
class MailServer {

  private static final String CONNECT_MILLIS = "5000";
  private static final String ANSWER_MILLIS = "20000";

  @Inject
  @ConfigProperty(name = "radslag.mail.host")
  Optional<String> host;

  @Inject
  @ConfigProperty(name = "radslag.mail.port", defaultValue = "25")
  int port;

  @Inject
  @ConfigProperty(name = "radslag.mail.from", defaultValue = "radslag@localhost")
  String from;

  @Inject
  @ConfigProperty(name = "radslag.mail.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "radslag.mail.starttls", defaultValue = "false")
  boolean startTls;

  /** Whether there is one: without it, mail waits. */
  boolean isKnown() {
    return host.isPresent();
  }

  /** A session with it; nothing is connected yet. */
  Session session() {
    Properties smtp = new Properties();
    smtp.setProperty("mail.transport.protocol", "smtp");
    smtp.setProperty("mail.smtp.host", host.orElseThrow());
    smtp.setProperty("mail.smtp.port", String.valueOf(port));
    smtp.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    smtp.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    smtp.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    smtp.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
    smtp.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
    smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    smtp.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
    return Session.getInstance(smtp, user.map(MailServer::logIn).orElse(null));
  }

  /** Whom mail comes from: {@code radslag.mail.from}, with or without a name before the address. */
  InternetAddress sender() throws MessagingException {
    InternetAddress address = new InternetAddress(from, true);
    try {
      address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return address;
  }

  private static Authenticator logIn(String name) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(
            name, Settings.passwordFrom("radslag.mail.password.file"));
      }
    };
  }
}
