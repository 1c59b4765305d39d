package org.radslag.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** A mail in the outbox: queued, then sent or failed, and from then on without its content. */
@Entity
@Table(name = "outgoing_mail")
class OutgoingMail {

  enum State {
    QUEUED,
    SENT,
    FAILED
  }

  /** Waits between attempts; the last one repeats. */
  private static final Duration[] WAITS = {
    Duration.ofSeconds(30),
    Duration.ofMinutes(2),
    Duration.ofMinutes(10),
    Duration.ofMinutes(30),
    Duration.ofHours(2)
  };

  @Id private UUID id;

  private UUID person;

  private String address;

  private String kind;

  private byte[] letter;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private MailFault fault;

  private int attempts;

  @Column(name = "queued_at")
  private Instant queuedAt;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "not_after")
  private Instant notAfter;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected OutgoingMail() {}

  /** Queued, to be tried at once. */
  OutgoingMail(Mail mail, byte[] letter, Instant now) {
    this.id = MailId.create().value();
    this.person = mail.person() == null ? null : mail.person().value();
    this.address = mail.address();
    this.kind = mail.kind();
    this.letter = letter.clone();
    this.state = State.QUEUED;
    this.queuedAt = now;
    this.nextAttemptAt = now;
    this.notAfter = mail.notAfter();
  }

  MailId id() {
    return new MailId(id);
  }

  PersonId person() {
    return person == null ? null : new PersonId(person);
  }

  String address() {
    return address;
  }

  String kind() {
    return kind;
  }

  byte[] letter() {
    return letter.clone();
  }

  Mails.Stuck stuck() {
    return new Mails.Stuck(
        person(), address, kind, fault, attempts, queuedAt, state == State.FAILED);
  }

  boolean hasContent() {
    return letter != null;
  }

  Instant queuedAt() {
    return queuedAt;
  }

  Instant nextAttemptAt() {
    return nextAttemptAt;
  }

  boolean isTooLate(Instant now) {
    return now.isAfter(notAfter);
  }

  void sent(Instant now) {
    attempts++;
    end(State.SENT, null, now);
  }

  /** An attempt failed; answers whether the mail is thereby given up. */
  boolean failed(MailFault why, Instant now) {
    Instant next = now.plus(WAITS[Math.min(attempts, WAITS.length - 1)]);
    attempts++;
    if (why.isFinal() || next.isAfter(notAfter)) {
      end(State.FAILED, why, now);
      return true;
    }
    fault = why;
    nextAttemptAt = next;
    return false;
  }

  private void end(State how, MailFault why, Instant now) {
    state = how;
    fault = why;
    letter = null;
    endedAt = now;
  }
}
