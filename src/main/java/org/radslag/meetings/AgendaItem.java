package org.radslag.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An item of the agenda; its number is its § in the minutes. */
@Entity
@Table(name = "agenda_item")
class AgendaItem {

  @Id private UUID id;
  private UUID meeting;
  private int number;
  private String title;
  private String text;
  private String proposal;

  @Enumerated(EnumType.STRING)
  private ItemState state = ItemState.WAITING;

  /** What the chair has found by ear and not yet confirmed with the gavel. */
  @Enumerated(EnumType.STRING)
  private DecisionOutcome found;

  /** The item of a body that has ended which stands here again; null for any other. */
  @Column(name = "carried_from")
  private UUID carriedFrom;

  /** Whether it stands for something that is told elsewhere, to those who may know. */
  @Column(name = "stands_for")
  private boolean standsFor;

  protected AgendaItem() {}

  AgendaItem(ItemId id, MeetingId meeting, int number, ItemText text, boolean standsFor) {
    this.standsFor = standsFor;
    this.id = id.value();
    this.meeting = meeting.value();
    this.number = number;
    change(text);
  }

  final void change(ItemText written) {
    title = written.title();
    text = written.text();
    proposal = written.proposal();
  }

  /** The same item on the agenda of a body that has taken over. */
  AgendaItem carried(ItemId its, MeetingId to, int place) {
    AgendaItem next =
        new AgendaItem(its, to, place, new ItemText(title, text, proposal), standsFor);
    next.carriedFrom = id;
    return next;
  }

  /** Moves on if the state allows it; false changes nothing. */
  boolean become(ItemState next) {
    if (!state.mayBecome(next)) {
      return false;
    }
    state = next;
    found = null;
    return true;
  }

  void renumber(int to) {
    number = to;
  }

  void find(DecisionOutcome outcome) {
    found = outcome;
  }

  ItemId id() {
    return new ItemId(id);
  }

  MeetingId meeting() {
    return new MeetingId(meeting);
  }

  int number() {
    return number;
  }

  String title() {
    return title;
  }

  String proposal() {
    return proposal;
  }

  ItemState state() {
    return state;
  }

  DecisionOutcome found() {
    return found;
  }

  ItemCard card() {
    return new ItemCard(id(), meeting(), number, title, text, proposal, state, found, standsFor);
  }
}
