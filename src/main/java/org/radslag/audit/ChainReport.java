package org.radslag.audit;

/**
 * What a walk along the chain found.
 *
 * @param length entries that were found whole, when nothing is wrong
 * @param brokenAt place of the first thing that is wrong, from 1; 0 when nothing is
 * @param entry id of the entry there, when it is known
 * @param fault what is wrong, or null
 */
public record ChainReport(long length, long brokenAt, String entry, Fault fault) {

  /** What can be wrong with a chain. */
  public enum Fault {
    /** An entry does not have the content it was sealed with. */
    ENTRY_ALTERED,
    /** A sealed entry is gone. */
    ENTRY_REMOVED,
    /** A place in the chain is gone. */
    PLACE_MISSING,
    /** The last places of the chain are gone: a signed head says it was longer. */
    TAIL_CUT,
    /** A head is not signed by the installation's key, or signs another hash. */
    SIGNATURE_WRONG,
    /** The last places were added without a signature. */
    NOT_SIGNED,
    /** An entry has no place in the chain and waits for none. */
    NOT_SEALED
  }

  static ChainReport whole(long length) {
    return new ChainReport(length, 0, "", null);
  }

  static ChainReport broken(long at, String entry, Fault fault) {
    return new ChainReport(at - 1, at, entry, fault);
  }

  public boolean isWhole() {
    return fault == null;
  }
}
