package org.radslag.membership.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.AssociationKind;

/** Writes a reorganisation, and what it does to associations and members. */
@ApplicationScoped
class Writing {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject MemberMoves moves;

  /** The decision itself, and the members' moves. */
  void add(
      ReorganisationKind kind,
      AssociationId association,
      AssociationId successor,
      LocalDate on,
      String basis,
      Selection who) {
    ReorganisationId id = ReorganisationId.create();
    data.persist(
        new Reorganisation(
            new ReorganisationCard(id, kind, association, successor, on, basis), clock.instant()));
    data.flush();
    if (who != null) {
      Map.of("NUMBER", who.numbers(), "POSTAL_CODE", who.postalCodes())
          .forEach((what, values) -> choose(id, what, values));
    }
    moves.move(id, on);
  }

  private void choose(ReorganisationId id, String what, Set<String> values) {
    values.forEach(
        value ->
            data.createNativeQuery(
                    "INSERT INTO reorganisation_choice (reorganisation, kind, value)"
                        + " VALUES (?, ?, ?)")
                .setParameter(1, id.toString())
                .setParameter(2, what)
                .setParameter(3, value)
                .executeUpdate());
  }

  /** Ends an association and the place where it works. */
  void dissolve(AssociationId gone, AssociationId into, LocalDate on) {
    data.createNativeQuery("UPDATE association SET dissolved_on = ?, successor = ? WHERE id = ?")
        .setParameter(1, on)
        .setParameter(2, into.toString())
        .setParameter(3, gone.toString())
        .executeUpdate();
    endPlace(gone, on);
  }

  /** Gives an association another place from a day. */
  void place(AssociationId association, AssociationKind kind, String municipality, LocalDate on) {
    endPlace(association, on);
    data.createNativeQuery(
            "INSERT INTO association_place (id, association, kind, municipality, begins_on,"
                + " ends_on) SELECT ?, id, ?, ?, ?, dissolved_on FROM association WHERE id = ?")
        .setParameter(1, UUID.randomUUID().toString())
        .setParameter(2, kind.name())
        .setParameter(3, municipality)
        .setParameter(4, on)
        .setParameter(5, association.toString())
        .executeUpdate();
  }

  private void endPlace(AssociationId association, LocalDate on) {
    data.createNativeQuery(
            "UPDATE association_place SET ends_on = ? WHERE association = ? AND begins_on < ?"
                + " AND ends_on > ?")
        .setParameter(1, on)
        .setParameter(2, association.toString())
        .setParameter(3, on)
        .setParameter(4, on)
        .executeUpdate();
  }
}
