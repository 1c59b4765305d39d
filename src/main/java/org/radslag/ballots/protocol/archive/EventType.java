package org.radslag.ballots.protocol.archive;

import java.util.Optional;

/** What can happen in an election, and how many data records precede each event. */
public enum EventType {
  SETUP("Setup", 4),
  BALLOT("Ballot", 1),
  END_BALLOTS("EndBallots", 0),
  ENCRYPTED_TALLY("EncryptedTally", 2),
  SHUFFLE("Shuffle", 2),
  END_SHUFFLES("EndShuffles", 0),
  PARTIAL_DECRYPTION("PartialDecryption", 2),
  RESULT("Result", 1);

  private final String label;
  private final int dataRecords;

  EventType(String label, int dataRecords) {
    this.label = label;
    this.dataRecords = dataRecords;
  }

  /** The name in the event record. */
  public String label() {
    return label;
  }

  public int dataRecords() {
    return dataRecords;
  }

  static Optional<EventType> labelled(String label) {
    for (EventType type : values()) {
      if (type.label.equals(label)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
