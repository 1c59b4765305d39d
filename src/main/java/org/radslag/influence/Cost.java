package org.radslag.influence;

import java.util.List;

/**
 * What a model takes of members' time in a year.
 *
 * @param items what it is made of; none when it takes nothing
 */
public record Cost(List<Item> items) {
  private static final int MINUTES = 60;

  public Cost {
    items = List.copyOf(items);
  }

  /**
   * People who spend so long so often.
   *
   * @param what what they do
   * @param people how many; 1 where hours are counted as such
   * @param times in a year
   * @param minutes each time, each person
   */
  public record Item(What what, int people, int times, int minutes) {

    /** Person-minutes in a year. */
    public long total() {
      return (long) people * times * minutes;
    }
  }

  /** What time is spent on. */
  public enum What {
    /** Sitting in a body's meetings. */
    MEETINGS,
    /** Sitting in the council that the body is drawn from. */
    COUNCIL,
    /** Reading and voting. */
    VOTES,
    /** The office's own work. */
    OFFICE
  }

  /** Hours in a year, rounded to the nearest whole one. */
  public long hours() {
    long minutes = items.stream().mapToLong(Item::total).sum();
    return (minutes + MINUTES / 2) / MINUTES;
  }

  /** The cost of meetings of so many people. */
  static Cost ofMeetings(int people, ModelTerms terms) {
    return new Cost(List.of(new Item(What.MEETINGS, people, terms.perYear(), terms.minutesEach())));
  }

  /** The cost of a body that is drawn from a council which goes on meeting. */
  static Cost ofDrawn(int people, ModelTerms terms, int council, ModelTerms councilTerms) {
    return new Cost(
        List.of(
            new Item(What.MEETINGS, people, terms.perYear(), terms.minutesEach()),
            new Item(What.COUNCIL, council, councilTerms.perYear(), councilTerms.minutesEach())));
  }

  /** The cost of member votes, with the office's hours. */
  static Cost ofVotes(int voters, ModelTerms terms) {
    return new Cost(
        List.of(
            new Item(What.VOTES, voters, terms.perYear(), terms.minutesEach()),
            new Item(What.OFFICE, 1, 1, terms.officeHours() * MINUTES)));
  }

  /** No time at all. */
  static Cost none() {
    return new Cost(List.of());
  }
}
