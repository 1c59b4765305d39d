package org.radslag.influence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.PersonId;

/** A change of model, from its proposal on. */
@Entity
@Table(name = "influence_switch")
class Switch {

  @Id private UUID id;
  private UUID arena;

  @Column(name = "from_model")
  @Enumerated(EnumType.STRING)
  private ModelKind from;

  @Column(name = "to_model")
  @Enumerated(EnumType.STRING)
  private ModelKind to;

  @Column(name = "takes_effect")
  private LocalDate takesEffect;

  private String reason;

  @Column(name = "body_name")
  private String bodyName;

  @Enumerated(EnumType.STRING)
  private SwitchState state = SwitchState.PROPOSED;

  @Column(name = "proposed_by")
  private UUID proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String decision;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "old_body")
  private UUID oldBody;

  @Column(name = "new_body")
  private UUID newBody;

  private UUID receiver;

  @Column(name = "letters_by")
  private UUID lettersBy;

  @Column(name = "letters_at")
  private Instant lettersAt;

  protected Switch() {}

  Switch(SwitchId id, Proposal proposal, ModelKind from, UUID by, Instant at) {
    this.id = id.value();
    this.arena = proposal.arena().value();
    this.from = from;
    this.to = proposal.to();
    this.takesEffect = proposal.on();
    this.reason = proposal.reason();
    this.bodyName = proposal.bodyName();
    this.proposedBy = by;
    this.proposedAt = at;
  }

  SwitchId id() {
    return new SwitchId(id);
  }

  ArenaId arena() {
    return new ArenaId(arena);
  }

  ModelKind from() {
    return from;
  }

  ModelKind to() {
    return to;
  }

  LocalDate takesEffect() {
    return takesEffect;
  }

  String bodyName() {
    return bodyName;
  }

  String decision() {
    return decision;
  }

  SwitchState state() {
    return state;
  }

  Optional<PersonId> proposer() {
    return Optional.ofNullable(proposedBy).map(PersonId::new);
  }

  boolean lettersConfirmed() {
    return lettersAt != null;
  }

  void decide(String on, UUID by, Instant at) {
    state = SwitchState.DECIDED;
    decision = on;
    decidedBy = by;
    decidedAt = at;
  }

  void withdraw() {
    state = SwitchState.WITHDRAWN;
  }

  void done(BodyId ended, BodyId founded, BodyId tookOver, Instant at) {
    state = SwitchState.DONE;
    oldBody = value(ended);
    newBody = value(founded);
    receiver = value(tookOver);
    doneAt = at;
  }

  void confirmLetters(UUID by, Instant at) {
    lettersBy = by;
    lettersAt = at;
  }

  SwitchCard card() {
    return new SwitchCard(
        id(),
        arena(),
        from,
        to,
        takesEffect,
        reason,
        bodyName,
        state,
        person(proposedBy),
        proposedAt,
        person(decidedBy),
        decidedAt,
        decision == null ? "" : decision,
        body(oldBody),
        body(newBody),
        body(receiver),
        lettersAt);
  }

  private static UUID value(BodyId body) {
    return body == null ? null : body.value();
  }

  private static PersonId person(UUID value) {
    return value == null ? null : new PersonId(value);
  }

  private static BodyId body(UUID value) {
    return value == null ? null : new BodyId(value);
  }
}
