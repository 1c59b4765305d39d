package org.radslag.ballots.protocol.record;

import java.io.Serial;

/**
 * Data from outside that does not have the form the protocol demands. The message is one sentence
 * that says what is wrong and where; it never quotes more than a short name from the data.
 */
public final class Malformed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public Malformed(String sentence) {
    super(sentence, null, false, false);
  }
}
