package org.radslag.mail;

/** Why a mail did not leave, without a word of its content. */
public enum MailFault {
  /** The mail server does not answer, or refuses the log-in. */
  UNREACHABLE,
  /** The mail server refuses the recipient's address for good. */
  ADDRESS_REFUSED,
  /** The mail server refuses the mail, for now. */
  MAIL_REFUSED,
  /** The address is not one that mail can be sent to. */
  ADDRESS_MALFORMED,
  /** The content can no longer be opened: the installation's key has changed. */
  UNREADABLE,
  /** It was never tried while it was still worth sending. */
  TOO_LATE;

  /** Whether another attempt would end the same way. */
  boolean isFinal() {
    return this != UNREACHABLE && this != MAIL_REFUSED;
  }
}
