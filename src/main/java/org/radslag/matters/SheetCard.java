package org.radslag.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.PersonId;

/**
 * A version of a mandate sheet.
 *
 * @param validFrom its first day, once it is decided
 * @param basis the decision or practice it rests on
 * @param proposedBy null when the system entered it, as is settledBy
 * @param settledAt when it was decided or rejected; null while it is proposed
 */
public record SheetCard(
    SheetId id,
    ArenaId arena,
    int version,
    LocalDate validFrom,
    String basis,
    PersonId proposedBy,
    Instant proposedAt,
    PersonId settledBy,
    Instant settledAt,
    SheetState state,
    List<SheetLine> lines) {

  public SheetCard {
    lines = List.copyOf(lines);
  }

  /** The lines of one level, for a page that shows them level by level. */
  public List<SheetLine> of(MandateLevel level) {
    return lines.stream().filter(line -> line.level() == level).toList();
  }
}
