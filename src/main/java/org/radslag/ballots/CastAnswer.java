package org.radslag.ballots;

import java.util.Arrays;
import java.util.List;
import org.radslag.ballots.protocol.verification.Check;

/** What became of a ballot that was handed in. */
public sealed interface CastAnswer {

  /**
   * It is recorded, durably.
   *
   * @param tracker the name under which it will be on the board
   * @param receipt a signed note in UTF-8
   */
  record Recorded(String tracker, byte[] receipt) implements CastAnswer {
    public Recorded {
      receipt = receipt.clone();
    }

    @Override
    public byte[] receipt() {
      return receipt.clone();
    }
  }

  /** The very same ballot was recorded before: the very same receipt. */
  record AlreadyThere(String tracker, byte[] receipt) implements CastAnswer {
    public AlreadyThere {
      receipt = receipt.clone();
    }

    @Override
    public byte[] receipt() {
      return receipt.clone();
    }
  }

  /** Why nothing was recorded, as far as the sender's next step goes. */
  enum Fault {
    /** There is no such election. */
    UNKNOWN,
    /** The ballot itself fails a check. */
    BALLOT,
    /** It is not the sender's to cast: not on the roll, or under another's credential. */
    NOT_YOURS,
    /** The election, or the line of the roll, takes no (further) ballot. */
    STATE,
    /** Too many attempts in a short time. */
    TOO_MANY
  }

  /**
   * Nothing was recorded.
   *
   * @param check the check that failed, null when it was none of the ballot's
   * @param key key of the sentence that says why
   * @param details values for its placeholders
   */
  record Refused(Fault fault, Check check, String key, List<Object> details) implements CastAnswer {
    public Refused {
      details = List.copyOf(details);
    }

    static Refused because(Fault fault, String key, Object... details) {
      return new Refused(fault, null, key, Arrays.asList(details));
    }
  }
}
