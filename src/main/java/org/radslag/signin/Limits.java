package org.radslag.signin;

import java.time.Duration;
import org.radslag.signin.Throttle.Limit;

/**
 * How often one may try. Together they leave twenty guesses in a quarter of an hour for an address,
 * and leave the member herself a way in while somebody else uses them up: the links in the mails
 * that the other has caused are hers alone.
 */
final class Limits {

  static final Duration QUARTER = Duration.ofMinutes(15);

  /** Attempts at one code. */
  static final int ATTEMPTS = 5;

  /** Requests from one network address: a meeting hall has one for everybody. */
  static final Limit SOURCE = new Limit("source", 300, QUARTER);

  /** Requests for one e-mail address from one network address. */
  static final Limit ADDRESS_AND_SOURCE = new Limit("address and source", 3, QUARTER);

  /** The same over a day: nobody's mailbox is filled from one place. */
  static final Limit ADDRESS_AND_SOURCE_DAILY =
      new Limit("address and source", 12, Duration.ofDays(1));

  /** Requests for one e-mail address from anywhere. */
  static final Limit ADDRESS = new Limit("address", 4, QUARTER);

  /** Wrong codes from letters, from one network address. */
  static final Limit PAPER = new Limit("paper", 20, QUARTER);

  /** Longest of the periods: older tries count no more. */
  static final Duration LONGEST = Duration.ofDays(1);

  private Limits() {}
}
