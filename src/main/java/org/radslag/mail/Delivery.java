package org.radslag.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;

/**
 * One round of sending: a connection to the mail server, opened with the first mail and kept for
 * the next.
 */
final class Delivery implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Delivery.class.getName());
  private static final String REFUSED_FOR_GOOD = "5";

  private final Session session;
  private final InternetAddress from;
  private Transport server;

  Delivery(MailServer server) throws MessagingException {
    this.session = server.session();
    this.from = server.sender();
  }

  /** Hands a mail to the server; answers what was wrong, or null when the server has taken it. */
  MailFault send(MailId id, String address, Letter letter, Instant now) {
    try {
      if (server == null || !server.isConnected()) {
        server = session.getTransport();
        server.connect();
      }
    } catch (MessagingException down) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Mail waits, the mail server is out of reach: {0}",
          down.toString());
      return MailFault.UNREACHABLE;
    }
    try {
      MimeLetter mail = new MimeLetter(session, from, id, address, letter, now);
      mail.saveChanges();
      server.sendMessage(mail, mail.getAllRecipients());
      return null;
    } catch (SendFailedException refused) {
      return isForGood(refused) ? MailFault.ADDRESS_REFUSED : MailFault.MAIL_REFUSED;
    } catch (MessagingException refused) {
      return server.isConnected() ? MailFault.MAIL_REFUSED : MailFault.UNREACHABLE;
    }
  }

  /** The server named the address, and its answer was one of those that do not pass (5xx). */
  private static boolean isForGood(SendFailedException refused) {
    Exception said = refused.getNextException();
    return refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0
        && said != null
        && String.valueOf(said.getMessage()).strip().startsWith(REFUSED_FOR_GOOD);
  }

  @Override
  public void close() {
    try {
      if (server != null) {
        server.close();
      }
    } catch (MessagingException gone) {
      LOG.log(System.Logger.Level.DEBUG, "The mail server hung up first: {0}", gone.toString());
    }
  }
}
