package org.radslag.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.radslag.kernel.AssociationId;

/**
 * An association with its dates, whether it exists today or not.
 *
 * @param municipality where it works at last; empty for a branch association
 * @param foundedOn its first day; null when it was there before the records began
 * @param dissolvedOn the first day without it; null while no end is set
 * @param successor the association that it was merged into; null for any other
 */
public record AssociationLife(
    AssociationId id,
    String name,
    AssociationKind kind,
    String municipality,
    LocalDate foundedOn,
    LocalDate dissolvedOn,
    AssociationId successor) {

  static AssociationLife read(
      UUID id,
      String name,
      AssociationKind kind,
      String municipality,
      LocalDate foundedOn,
      LocalDate dissolvedOn,
      UUID successor) {
    return new AssociationLife(
        new AssociationId(id),
        name,
        kind,
        municipality == null ? "" : municipality,
        foundedOn.equals(Association.ALWAYS) ? null : foundedOn,
        dissolvedOn.equals(Association.OPEN_END) ? null : dissolvedOn,
        successor == null ? null : new AssociationId(successor));
  }

  /** Whether it exists on a day. */
  public boolean existsOn(LocalDate day) {
    return (foundedOn == null || !foundedOn.isAfter(day))
        && (dissolvedOn == null || dissolvedOn.isAfter(day));
  }

  /** What others need to know of it. */
  public AssociationCard card() {
    return new AssociationCard(id, name, kind);
  }
}
