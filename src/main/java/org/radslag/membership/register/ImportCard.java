package org.radslag.membership.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.radslag.kernel.PersonId;
import org.radslag.membership.file.RegisterField;

/**
 * An import with its figures; they are 0 until the file has been read.
 *
 * @param asOf the day the file tells of
 * @param uploadedBy null when the system did it
 * @param separator {@code semicolon}, {@code comma} or {@code tab}; empty until the file is read
 * @param absent fields for which the file has no column: they become empty for everybody
 * @param endsWhole whether the last line ends as a line does
 * @param before members before
 * @param faulty rows with faults
 * @param nameless rows with faults whose number cannot be read
 * @param faults faults in all
 */
public record ImportCard(
    ImportId id,
    String fileName,
    int fileBytes,
    LocalDate asOf,
    PersonId uploadedBy,
    Instant uploadedAt,
    ImportState state,
    String charset,
    String separator,
    int columns,
    List<RegisterField> absent,
    boolean endsWhole,
    int before,
    int rows,
    int newMembers,
    int changed,
    int moved,
    int ended,
    int same,
    int faulty,
    int nameless,
    int faults) {

  /** One in ten: when more memberships would end, the office must say that it is meant. */
  private static final int UNUSUAL_SHARE = 10;

  private static final int FEW = 10;

  /** Members after saving. */
  public int after() {
    return before + newMembers - ended;
  }

  /** Rows that would be read in. */
  public int whole() {
    return rows - faulty;
  }

  /** Members for whom something would change. */
  public int differences() {
    return newMembers + changed + moved + ended;
  }

  /** Whether so many memberships would end that the file may be only a part of the register. */
  public boolean endsUnusuallyMany() {
    return ended > FEW && ended * UNUSUAL_SHARE > before;
  }
}
