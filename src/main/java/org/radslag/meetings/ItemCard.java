package org.radslag.meetings;

/**
 * An item of the agenda.
 *
 * @param number its § in the minutes
 * @param found what the chair has found by ear; null until she has, and after the gavel
 * @param standsFor whether it stands for something told elsewhere, so that it is worth asking what
 */
public record ItemCard(
    ItemId id,
    MeetingId meeting,
    int number,
    String title,
    String text,
    String proposal,
    ItemState state,
    DecisionOutcome found,
    boolean standsFor) {

  /** Whether the meeting is asked to decide something. */
  public boolean isToDecide() {
    return !proposal.isEmpty();
  }
}
