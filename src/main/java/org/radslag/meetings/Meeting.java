package org.radslag.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.PersonId;

/** A meeting of a body, from its planning to its closing. */
@Entity
@Table(name = "meeting")
class Meeting {

  @Id private UUID id;
  private UUID body;
  private String title;
  private String place;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "open_to_members")
  private boolean openToMembers;

  @Enumerated(EnumType.STRING)
  private MeetingState state = MeetingState.PLANNED;

  private UUID leader;

  @Column(name = "planned_at")
  private Instant plannedAt;

  @Column(name = "called_at")
  private Instant calledAt;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "short_notice")
  private String shortNotice;

  @Column(name = "handed_from")
  private UUID handedFrom;

  @Column(name = "handed_at")
  private Instant handedAt;

  protected Meeting() {}

  Meeting(MeetingId id, BodyId body, MeetingPlan plan, Instant at) {
    this.id = id.value();
    this.body = body.value();
    this.plannedAt = at;
    change(plan);
  }

  final void change(MeetingPlan plan) {
    title = plan.title();
    place = plan.place();
    startsAt = plan.startsAt();
    openToMembers = plan.openToMembers();
  }

  /** Moves on if the state allows it; false changes nothing. */
  boolean become(MeetingState next, Instant at) {
    if (!state.mayBecome(next)) {
      return false;
    }
    state = next;
    switch (next) {
      case CALLED -> calledAt = at;
      case OPEN -> openedAt = at;
      default -> closedAt = at;
    }
    return true;
  }

  /** The succeeding body takes it over, to be called anew to its own members. */
  void handTo(BodyId successor, Instant at) {
    handedFrom = body;
    handedAt = at;
    body = successor.value();
    state = MeetingState.PLANNED;
    calledAt = null;
    shortNotice = null;
  }

  /** Why it is called later than the notice in days asks for; null when it is not. */
  void shorten(String why) {
    shortNotice = why;
  }

  boolean isShort() {
    return shortNotice != null;
  }

  void leadBy(PersonId person) {
    leader = person == null ? null : person.value();
  }

  MeetingId id() {
    return new MeetingId(id);
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant closedAt() {
    return closedAt;
  }

  BodyId body() {
    return new BodyId(body);
  }

  MeetingState state() {
    return state;
  }

  boolean openToMembers() {
    return openToMembers;
  }

  PersonId leader() {
    return leader == null ? null : new PersonId(leader);
  }

  Instant startsAt() {
    return startsAt;
  }

  /** An item that it postponed. */
  HandedItem left(String item) {
    return new HandedItem(id(), title, startsAt, item, true);
  }

  MeetingFigures.Held held(int came) {
    return new MeetingFigures.Held(id(), openedAt, closedAt, came);
  }

  MeetingCard card(String bodyName) {
    return new MeetingCard(
        id(),
        body(),
        bodyName,
        title,
        place,
        startsAt,
        openToMembers,
        state,
        leader(),
        calledAt,
        openedAt,
        closedAt,
        shortNotice);
  }
}
