package org.radslag.ballots.protocol.group;

import java.util.List;

/**
 * Arithmetic for checking the same proof in many rows at once. A row is a ballot; a column holds
 * the same number of every ballot. One backend works on {@link java.math.BigInteger} row by row and
 * is the oracle; the others do the same faster. Not for several threads: each takes {@link
 * #another}.
 */
public abstract sealed class Workbench permits PlainWorkbench, LaneWorkbench, EdwardsWorkbench {

  /** How much work is expected: tables and compiled loops pay off only for much. */
  public enum Load {
    FEW,
    MANY
  }

  /** The two bases that every proof uses beside a ballot's own numbers. */
  public enum Fixed {
    GENERATOR,
    KEY
  }

  /** One number of every row, prepared for the backend that loaded it. */
  public abstract static class Column {
    Column() {}
  }

  /** The most rows at once, and the number at which the backend works best. */
  public abstract int width();

  /** Whether its word suffices to reject a ballot; else the row-by-row backend is asked again. */
  public boolean decides() {
    return true;
  }

  /** The same tables for another thread. */
  public abstract Workbench another();

  public abstract Column load(List<Candidate> rows);

  /** Says that nobody will use this column again, so that its memory can serve the next one. */
  public void release(Column column) {}

  /** The rows as elements; null where the row does not belong to the group. */
  public abstract Element[] admit(Column column);

  /** The product row by row: of members, hence itself of members. */
  public abstract Column product(Column a, Column b);

  /** The spellings of the rows. */
  public abstract String[] texts(Column column);

  /**
   * For every row the spelling of {@code fixed^r · (base / g^shift)^c}: the commitment that a proof
   * with challenge c and response r claims.
   */
  public abstract String[] commitments(
      Column base, Exponent[] c, Fixed fixed, Exponent[] r, int shift);
}
