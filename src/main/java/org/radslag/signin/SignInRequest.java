package org.radslag.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A request to sign in by e-mail: made, answered with a mail if the address is known, used once.
 * That it is used, attempted and chosen from once only is decided by guarded updates; the ones here
 * carry their conditions in the query.
 */
@Entity
@Table(name = "sign_in_request")
@NamedQuery(
    name = "SignInRequest.attempt",
    query =
        "update SignInRequest r set r.attempts = r.attempts + 1 where r.id = :id"
            + " and r.attempts < :most and r.usedAt is null and r.expiresAt > :now")
@NamedQuery(
    name = "SignInRequest.use",
    query =
        "update SignInRequest r set r.usedAt = :now where r.id = :id"
            + " and r.usedAt is null and r.expiresAt > :now")
@NamedQuery(
    name = "SignInRequest.choose",
    query =
        "update SignInRequest r set r.chosenAt = :now where r.id = :id"
            + " and r.chosenAt is null and r.proofUntil > :now")
@NamedQuery(
    name = "SignInRequest.tellReuse",
    query =
        "update SignInRequest r set r.reuseToldAt = :now where r.id = :id"
            + " and r.reuseToldAt is null")
@NamedQuery(
    name = "SignInRequest.byLink",
    query = "select r from SignInRequest r where r.linkHash = :hash")
@NamedQuery(
    name = "SignInRequest.byProof",
    query =
        "select r from SignInRequest r where r.proofHash = :hash and r.chosenAt is null"
            + " and r.proofUntil > :now")
class SignInRequest {

  static final Duration VALID = Duration.ofMinutes(15);
  private static final Duration TO_CHOOSE = Duration.ofMinutes(10);

  @Id private UUID id;

  private byte[] address;

  private String language;

  @Column(name = "return_to")
  private String returnTo;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "handled_at")
  private Instant handledAt;

  @Column(name = "code_mark")
  private byte[] codeMark;

  @Column(name = "link_hash")
  private byte[] linkHash;

  private int attempts;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "proof_hash")
  private byte[] proofHash;

  @Column(name = "proof_until")
  private Instant proofUntil;

  @Column(name = "chosen_at")
  private Instant chosenAt;

  @Column(name = "reuse_told_at")
  private Instant reuseToldAt;

  protected SignInRequest() {}

  SignInRequest(byte[] address, String language, String returnTo, Instant now) {
    this.id = SignInId.create().value();
    this.address = address.clone();
    this.language = language;
    this.returnTo = returnTo;
    this.madeAt = now;
    this.expiresAt = now.plus(VALID);
  }

  SignInId id() {
    return new SignInId(id);
  }

  /** The sealed e-mail address. */
  byte[] address() {
    return address.clone();
  }

  String language() {
    return language;
  }

  String returnTo() {
    return returnTo;
  }

  Instant madeAt() {
    return madeAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  int attemptsLeft() {
    return Math.max(0, Limits.ATTEMPTS - attempts);
  }

  boolean isUsed() {
    return usedAt != null;
  }

  /** The job has looked the address up; nobody was there. */
  void handled(Instant now) {
    handledAt = now;
  }

  /** The job has sent a code and a link. */
  void handled(Instant now, byte[] codeMark, byte[] linkHash) {
    handled(now);
    this.codeMark = codeMark.clone();
    this.linkHash = linkHash.clone();
  }

  /** Compares in the same time whatever differs; without a code, with none. */
  boolean hasCode(byte[] mark) {
    return MessageDigest.isEqual(mark, codeMark == null ? new byte[0] : codeMark);
  }

  /** Several people share the address: who has this proof may choose whom to sign in. */
  void offer(byte[] proofHash, Instant now) {
    this.proofHash = proofHash.clone();
    this.proofUntil = now.plus(TO_CHOOSE);
  }
}
