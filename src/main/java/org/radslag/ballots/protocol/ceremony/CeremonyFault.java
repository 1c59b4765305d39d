package org.radslag.ballots.protocol.ceremony;

import java.io.Serial;

/** A reason for which a trustee's device stops. People hear it in their language by its name. */
public final class CeremonyFault extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The task is for another election or another trustee. */
    OTHER_PLACE,
    /** The same step with other data. */
    ASKED_BEFORE,
    /** A step that is done with a file, not with a task. */
    NO_TASK,
    /** A step before has not been done on this device; argument: which. */
    TOO_EARLY,
    /** The list of all does not have what this trustee sent. */
    OWN_MISSING,
    /** The certificate to be signed is not for this trustee's key. */
    CERTIFICATE,
    /** A polynomial does not match its commitment; argument: whose. */
    NOT_AS_PROMISED,
    /** The trustees' record is not what this ceremony made. */
    OTHER_RECORD,
    /** The archive is of another election. */
    OTHER_ELECTION,
    /** The archive is wrong; arguments: number of the check, what was found. */
    ARCHIVE_WRONG,
    /** The vote is not over or not tallied. */
    NOT_OVER,
    /** Somebody's vote weighs more or less than another's. */
    WEIGHTS,
    /** Rankings. */
    RANKINGS,
    /** The file changed while it was read. */
    CHANGED,
    /** The election's trustees are not those of this ceremony. */
    OTHER_TRUSTEES,
    /** The archive does not begin with the Setup event that the key was tried for. */
    OTHER_SETUP,
    /** A different tally of this election has been decrypted. */
    OTHER_TALLY
  }

  private final Reason reason;
  private final transient Object[] arguments;

  CeremonyFault(Reason reason, Object... arguments) {
    super(reason + " " + java.util.Arrays.toString(arguments), null, false, false);
    this.reason = reason;
    this.arguments = arguments;
  }

  public Reason reason() {
    return reason;
  }

  /** What the sentence names. */
  public Object[] arguments() {
    return arguments == null ? new Object[0] : arguments.clone();
  }
}
