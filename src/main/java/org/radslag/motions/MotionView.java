package org.radslag.motions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/**
 * A motion as its page shows it to the one who asked.
 *
 * @param code series and number, such as {@code A17}, or empty while it has none
 * @param author who wrote it, by name as the caller may read it; for an association the one through
 *     whom it came
 * @param sender null while not chosen
 * @param association its name, or empty
 * @param adoptedOn day of the member meeting, or null
 * @param receipt 0 while it has not been handed in
 * @param filedAt null while it has not been handed in
 * @param mine whether it is the caller's to change
 */
public record MotionView(
    MotionId id,
    ConferenceCard conference,
    MotionState state,
    String code,
    MotionText text,
    int version,
    int revision,
    PersonId authorId,
    String author,
    Sender sender,
    AssociationId associationId,
    String association,
    LocalDate adoptedOn,
    int receipt,
    Instant filedAt,
    boolean mine,
    Rights rights,
    List<Moment> moments) {

  /** Whether it has been handed in. */
  public boolean isFiled() {
    return filedAt != null;
  }

  /** The receipt as it is printed: {@code M-0417}. */
  public String receiptCode() {
    return receipt(receipt);
  }

  /** A receipt's number as it is printed. */
  public static String receipt(int number) {
    return String.format(Locale.ROOT, "M-%04d", number);
  }
}
