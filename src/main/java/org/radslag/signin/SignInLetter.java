package org.radslag.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.kernel.PersonId;
import org.radslag.platform.DatabaseClock;

/** A printed letter. Its code is known to the paper alone; here is a mark of it. */
@Entity
@Table(name = "sign_in_letter")
@NamedQuery(
    name = "SignInLetter.byCode",
    query = "select l from SignInLetter l where l.codeMark = :mark")
@NamedQuery(
    name = "SignInLetter.use",
    query =
        "update SignInLetter l set l.usedAt = :now where l.id = :id and l.usedAt is null"
            + " and l.voidedAt is null and l.validUntil > :now")
@NamedQuery(
    name = "SignInLetter.voidOf",
    query =
        "update SignInLetter l set l.voidedAt = :now where l.person = :person"
            + " and l.usedAt is null and l.voidedAt is null")
@NamedQuery(
    name = "SignInLetter.tryAfter",
    query =
        "update SignInLetter l set l.triedAfter = :now where l.id = :id and l.triedAfter is null")
class SignInLetter {

  @Id private UUID id;

  private UUID person;

  @Column(name = "code_mark")
  private byte[] codeMark;

  @Column(name = "printed_at")
  private Instant printedAt;

  @Column(name = "valid_until")
  private Instant validUntil;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "voided_at")
  private Instant voidedAt;

  @Column(name = "tried_after")
  private Instant triedAfter;

  protected SignInLetter() {}

  SignInLetter(UUID id, PersonId person, byte[] codeMark, Instant now, Instant validUntil) {
    this.id = id;
    this.person = person.value();
    this.codeMark = codeMark.clone();
    this.printedAt = now;
    this.validUntil = validUntil;
  }

  UUID id() {
    return id;
  }

  PersonId person() {
    return new PersonId(person);
  }

  Letters.Listed listed(Instant now) {
    Letters.State state =
        usedAt != null
            ? Letters.State.USED
            : voidedAt != null
                ? Letters.State.VOID
                : validUntil.isAfter(now) ? Letters.State.OPEN : Letters.State.EXPIRED;
    LocalDate lastDay = LocalDate.ofInstant(validUntil, DatabaseClock.ZONE).minusDays(1);
    return new Letters.Listed(id, person(), printedAt, lastDay, state, triedAfter);
  }
}
