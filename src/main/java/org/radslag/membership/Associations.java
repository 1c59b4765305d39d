package org.radslag.membership;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/** The associations of the district. */
@UseCase
public class Associations {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_MUNICIPALITY = 80;
  private static final int MOST = 500;

  @PersistenceContext EntityManager data;
  @Inject Event<DomainEvent> events;

  /** Every association: the city's, the municipalities', the branches', each by name. */
  @Permit(Role.ANYONE)
  public List<AssociationCard> all() {
    return data.createQuery("select a from Association a order by a.name", Association.class)
        .setMaxResults(MOST)
        .getResultStream()
        .map(Association::card)
        .sorted(java.util.Comparator.comparing(AssociationCard::kind))
        .toList();
  }

  /** One association; empty when there is none with that id. */
  @Permit(Role.ANYONE)
  public Optional<AssociationCard> find(AssociationId id) {
    return Optional.ofNullable(data.find(Association.class, id.value())).map(Association::card);
  }

  /**
   * Enters an association in the register.
   *
   * @param municipality where it works; ignored for a branch association, needed for any other
   */
  @Permit(Role.OFFICE)
  public Outcome<AssociationId> found(String name, AssociationKind kind, String municipality) {
    String clean = Text.line(name);
    String place = kind == AssociationKind.BRANCH ? null : Text.line(municipality);
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      return Outcome.refused(
          List.of(Refusal.of("name", "membership.refused.association-name", LONGEST_NAME)));
    }
    if (place != null && (place.isEmpty() || place.length() > LONGEST_MUNICIPALITY)) {
      return Outcome.refused(
          List.of(
              Refusal.of("municipality", "membership.refused.municipality", LONGEST_MUNICIPALITY)));
    }
    AssociationId id = AssociationId.create();
    try {
      data.persist(new Association(id, clean, kind, place));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused(
            List.of(Refusal.of("name", "membership.refused.association-taken", clean)));
      }
      throw failure;
    }
    events.fire(new AssociationFounded(id, kind));
    return Outcome.done(id);
  }
}
