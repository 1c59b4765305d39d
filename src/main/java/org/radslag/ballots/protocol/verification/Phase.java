package org.radslag.ballots.protocol.verification;

import java.util.Optional;
import org.radslag.ballots.protocol.archive.EventType;

/** Where an election stands. Every allowed step is in {@link #after}; all others are refused. */
public enum Phase {
  EMPTY,
  VOTING,
  CLOSED,
  SHUFFLING,
  DECRYPTING,
  FINISHED;

  Optional<Phase> after(EventType event, boolean shuffled) {
    return Optional.ofNullable(
        switch (this) {
          case EMPTY -> event == EventType.SETUP ? VOTING : null;
          case VOTING ->
              switch (event) {
                case BALLOT -> VOTING;
                case END_BALLOTS -> CLOSED;
                default -> null;
              };
          case CLOSED ->
              event != EventType.ENCRYPTED_TALLY ? null : shuffled ? SHUFFLING : DECRYPTING;
          case SHUFFLING ->
              switch (event) {
                case SHUFFLE -> SHUFFLING;
                case END_SHUFFLES -> DECRYPTING;
                default -> null;
              };
          case DECRYPTING ->
              switch (event) {
                case PARTIAL_DECRYPTION -> DECRYPTING;
                case RESULT -> FINISHED;
                default -> null;
              };
          case FINISHED -> null;
        });
  }
}
