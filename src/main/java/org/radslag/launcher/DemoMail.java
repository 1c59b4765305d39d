package org.radslag.launcher;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The mailbox of everyone in the demo: takes mail on 127.0.0.1, keeps the newest in memory, sends
 * nothing on.
 */
@OutsideTheServer
final class DemoMail implements AutoCloseable {
  static final int MOST_KEPT = 200;

  /** All mail lies in one box of the mail server, whoever it is for: we show our own copy. */
  private static final String BOX = "demo@localhost";

  private final GreenMail server;
  private final Deque<Mail> newestFirst = new ArrayDeque<>();

  private DemoMail(GreenMail server) {
    this.server = server;
  }

  static DemoMail start(int port) throws CannotStart {
    Preflight.free(
        port, "radslag.mail.port"); // a taken port costs the mail server seconds and a stack trace
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    DemoMail mail = new DemoMail(new GreenMail(setup));
    try {
      mail.server.start();
    } catch (RuntimeException e) {
      throw new CannotStart("port-taken", String.valueOf(port), "radslag.mail.port");
    }
    mail.server.getUserManager().setMessageDeliveryHandler(mail::receive);
    return mail;
  }

  private synchronized GreenMailUser receive(MovingMessage message, MailAddress recipient)
      throws MessagingException, UserException {
    try {
      newestFirst.push(Mail.of(message.getMessage(), recipient.getEmail(), Instant.now()));
      while (newestFirst.size() > MOST_KEPT) {
        newestFirst.removeLast();
      }
      // The one that is being delivered is put away after this and stays until the next.
      server.purgeEmailFromAllMailboxes();
    } catch (IOException | FolderException e) {
      throw new MessagingException("The demo's mailbox could not take a mail", e);
    }
    UserManager users = server.getUserManager();
    GreenMailUser box = users.getUserByEmail(BOX);
    return box != null ? box : users.createUser(BOX, BOX, BOX);
  }

  /** What has come, newest first. */
  synchronized List<Mail> newestFirst() {
    return List.copyOf(newestFirst);
  }

  @Override
  public void close() {
    server.stop();
  }
}
