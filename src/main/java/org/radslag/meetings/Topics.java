package org.radslag.meetings;

/**
 * Under which topics pages are told of a meeting: its id for what everybody in the room must see at
 * once, and a second one for the numbers that only the presidium watches. With one topic for both,
 * every cast vote would make every phone in the room read its page again.
 */
public final class Topics {

  private static final String NUMBERS = ".numbers";

  private Topics() {}

  /** What changes for everybody. */
  public static String of(MeetingId meeting) {
    return meeting.toString();
  }

  /** How many are present and how many have voted. */
  public static String numbers(MeetingId meeting) {
    return meeting + NUMBERS;
  }
}
