package org.radslag.bodies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;

/** Who may hold a seat: it follows from who gives it. */
@ApplicationScoped
class Eligibility {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Members members;
  @Inject Associations associations;
  @Inject Roles roles;

  /** Why the person may not hold the seat; empty when she may. */
  Optional<Refusal> refused(PersonId person, Seat seat) {
    Optional<MemberCard> card = members.card(person);
    if (card.isEmpty() || !card.get().inForce()) {
      return Optional.of(Refusal.of("person", "bodies.refused.not-in-force"));
    }
    return switch (seat.basis()) {
      case ASSOCIATION -> votesElsewhere(card.get(), seat.association());
      case CHAIR -> Optional.of(Refusal.of("person", "bodies.refused.ex-officio"));
      case BOARD ->
          roles.of(person).stream().anyMatch(grant -> grant.role() == Role.BOARD)
              ? Optional.empty()
              : Optional.of(Refusal.of("person", "bodies.refused.not-board"));
      case COUNCIL ->
          councilTermEnd(person, seat).isPresent()
              ? Optional.empty()
              : Optional.of(Refusal.of("person", "bodies.refused.not-in-council"));
      case OPEN -> Optional.empty();
    };
  }

  /** When her ordinary term in the council that gives the seat ends; empty when she has none. */
  Optional<Instant> councilTermEnd(PersonId person, Seat seat) {
    UUID parent = data.find(Body.class, seat.body().value()).parent();
    if (parent == null) {
      return Optional.empty();
    }
    return data.createQuery(
            "select t.endsAt from Term t where t.body = :parent and t.person = :person"
                + " and t.place = 0 and t.beginsAt <= :now and t.endsAt > :now",
            Instant.class)
        .setParameter("parent", parent)
        .setParameter("person", person.value())
        .setParameter("now", clock.instant())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Optional<Refusal> votesElsewhere(MemberCard card, AssociationId association) {
    if (card.votesIn().equals(association)) {
      return Optional.empty();
    }
    String votesIn = associations.find(card.votesIn()).map(AssociationCard::name).orElse("");
    return Optional.of(Refusal.of("person", "bodies.refused.votes-elsewhere", votesIn));
  }
}
