package org.radslag.motions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;

/** A motion, without its text, which is in its {@link MotionVersion versions}. */
@Entity
@Table(name = "motion")
class Motion {

  @Id private UUID id;

  private UUID conference;

  private UUID author;

  @Enumerated(EnumType.STRING)
  private Sender sender;

  private UUID association;

  @Column(name = "adopted_on")
  private LocalDate adoptedOn;

  @Enumerated(EnumType.STRING)
  private MotionState state;

  private int version;

  private Integer receipt;

  private Integer number;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "filed_at")
  private Instant filedAt;

  protected Motion() {}

  Motion(MotionId id, ConferenceId conference, PersonId author, Instant at) {
    this.id = id.value();
    this.conference = conference.value();
    this.author = author.value();
    this.state = MotionState.DRAFT;
    this.version = 1;
    this.createdAt = at;
  }

  /** Goes to the next state, or says why it cannot. */
  Optional<Refusal> move(MotionAction action) {
    Optional<MotionState> next = state.after(action);
    if (next.isEmpty()) {
      return Optional.of(
          Refusal.because(
              "motions.refused.state-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    state = next.get();
    return Optional.empty();
  }

  void sendAs(Sender as, AssociationId of) {
    sender = as;
    association = as == Sender.ASSOCIATION ? of.value() : null;
  }

  void adopted(LocalDate on) {
    adoptedOn = on;
  }

  void received(int asReceipt, Instant at) {
    receipt = asReceipt;
    filedAt = at;
  }

  void numbered(int as) {
    number = as;
  }

  void revised(MotionVersion to) {
    version = to.version();
  }

  /**
   * Whether it is the caller's to change: the author's, until it has been handed in for an
   * association, whose chair and secretary then speak for it.
   */
  boolean belongsTo(Caller caller) {
    boolean associations =
        sender == Sender.ASSOCIATION
            && state != MotionState.DRAFT
            && state != MotionState.AWAITING_ASSOCIATION;
    return associations
        ? caller.speaksFor(new AssociationId(association))
        : caller.person().filter(author()::equals).isPresent();
  }

  /**
   * Whether the caller may see it. Numbered motions are published to everybody who may ask; the
   * system's own work, such as mail about a motion, sees all.
   */
  boolean isShownTo(Caller caller) {
    boolean authors = caller.person().filter(author()::equals).isPresent();
    if (number != null || authors || caller.isSystem()) {
      return true;
    }
    return switch (state) {
      case DRAFT -> false;
      case AWAITING_ASSOCIATION -> caller.speaksFor(new AssociationId(association));
      default ->
          caller.has(org.radslag.access.Role.OFFICE)
              || sender == Sender.ASSOCIATION && caller.speaksFor(new AssociationId(association));
    };
  }

  MotionId id() {
    return new MotionId(id);
  }

  ConferenceId conference() {
    return new ConferenceId(conference);
  }

  PersonId author() {
    return new PersonId(author);
  }

  Optional<Sender> sender() {
    return Optional.ofNullable(sender);
  }

  Optional<AssociationId> association() {
    return Optional.ofNullable(association).map(AssociationId::new);
  }

  Optional<LocalDate> adoptedOn() {
    return Optional.ofNullable(adoptedOn);
  }

  MotionState state() {
    return state;
  }

  int version() {
    return version;
  }

  Optional<Integer> receipt() {
    return Optional.ofNullable(receipt);
  }

  Optional<Integer> number() {
    return Optional.ofNullable(number);
  }

  Optional<Instant> filedAt() {
    return Optional.ofNullable(filedAt);
  }
}
