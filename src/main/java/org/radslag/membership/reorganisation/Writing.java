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

  /** An association that was to be dissolved goes on, where it works. */
  void revive(AssociationId association, LocalDate on) {
    data.createNativeQuery(
            "UPDATE association SET dissolved_on = '9999-01-01', successor = NULL WHERE id = ?")
        .setParameter(1, association.toString())
        .executeUpdate();
    goOn(association, on);
  }

  /** An association that was to move stays. */
  void replace(AssociationId association, LocalDate on) {
    data.createNativeQuery("DELETE FROM association_place WHERE association = ? AND begins_on = ?")
        .setParameter(1, association.toString())
        .setParameter(2, on)
        .executeUpdate();
    goOn(association, on);
  }

  /** Its place lasts as long as the association does. */
  private void goOn(AssociationId association, LocalDate on) {
    data.createNativeQuery(
            "UPDATE association_place p JOIN association a ON a.id = p.association"
                + " SET p.ends_on = a.dissolved_on WHERE a.id = ? AND p.ends_on = ?")
        .setParameter(1, association.toString())
        .setParameter(2, on)
        .executeUpdate();
  }

  /**
   * An association that was to be founded never is: what the trail and the history tell of keeps
   * its row, on a last day that never comes; its name is free again.
   */
  void neverFound(AssociationId association, LocalDate today) {
    data.createNativeQuery("DELETE FROM association_place WHERE association = ?")
        .setParameter(1, association.toString())
        .executeUpdate();
    data.createNativeQuery(
            "UPDATE association SET founded_on = '9998-12-31', dissolved_on = '9999-01-01',"
                + " name = CONCAT(LEFT(name, 90), ' (', ?, ' ', LEFT(id, 8), ')') WHERE id = ?")
        .setParameter(1, today.toString())
        .setParameter(2, association.toString())
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
