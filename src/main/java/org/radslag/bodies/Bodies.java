package org.radslag.bodies;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;
import org.radslag.rules.Parameter;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/** The bodies of the district, and the seats that their composition rule gives the associations. */
@UseCase
public class Bodies {

  private static final String SEATS = "bodies.council.seats";
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ARENA = 200;
  private static final int MOST_BODIES = 200;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Rules rules;
  @Inject Associations associations;
  @Inject Event<DomainEvent> events;

  /** Every body, by name. */
  @Permit(Role.SIGNED_IN)
  public List<BodyCard> all() {
    return data.createQuery("select b from Body b order by b.name", Body.class)
        .setMaxResults(MOST_BODIES)
        .getResultStream()
        .map(Body::card)
        .toList();
  }

  /** One body; empty when there is none with that id. */
  @Permit(Role.SIGNED_IN)
  public Optional<BodyCard> find(BodyId id) {
    return Optional.ofNullable(data.find(Body.class, id.value())).map(Body::card);
  }

  /** How a council is composed: so many seats per association, with the rule's source. */
  @Permit(Role.SIGNED_IN)
  public Parameter compositionRule() {
    return rules.today().parameter(SEATS);
  }

  /**
   * Founds a representative council: every association given gets the seats of {@code
   * bodies.council.seats}.
   *
   * @param arena the level it speaks for, in words
   */
  @Permit(Role.OFFICE)
  public Outcome<BodyId> found(String name, String arena, Collection<AssociationId> members) {
    String cleanName = Text.line(name);
    String cleanArena = Text.line(arena);
    List<Refusal> refusals = new ArrayList<>();
    if (cleanName.isEmpty() || cleanName.length() > LONGEST_NAME) {
      refusals.add(Refusal.of("name", "bodies.refused.name", LONGEST_NAME));
    }
    if (cleanArena.isEmpty() || cleanArena.length() > LONGEST_ARENA) {
      refusals.add(Refusal.of("arena", "bodies.refused.arena", LONGEST_ARENA));
    }
    Set<AssociationId> chosen = known(members);
    if (chosen.isEmpty() || chosen.size() != Set.copyOf(members).size()) {
      refusals.add(Refusal.of("associations", "bodies.refused.associations"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    BodyId id = BodyId.create();
    try {
      data.persist(new Body(id, BodyKind.COUNCIL, cleanName, cleanArena, clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused(List.of(Refusal.of("name", "bodies.refused.name-taken", cleanName)));
      }
      throw failure;
    }
    RuleSet today = rules.today();
    chosen.forEach(association -> seat(id, association, today));
    events.fire(
        new BodyFounded(
            id, BodyKind.COUNCIL, chosen.size() * perAssociation(today), today.version()));
    return Outcome.done(id);
  }

  /** Gives an association its seats in a body that exists: a new association, or a larger arena. */
  @Permit(Role.OFFICE)
  public Outcome<BodyId> addAssociation(BodyId body, AssociationId association) {
    if (find(body).isEmpty() || known(List.of(association)).isEmpty()) {
      return Outcome.refused("bodies.refused.associations");
    }
    RuleSet today = rules.today();
    try {
      seat(body, association, today);
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("bodies.refused.has-seat");
      }
      throw failure;
    }
    events.fire(new SeatsAdded(body, association, perAssociation(today), today.version()));
    return Outcome.done(body);
  }

  private void seat(BodyId body, AssociationId association, RuleSet rules) {
    for (int number = 1; number <= perAssociation(rules); number++) {
      data.persist(new Seat(body, association, number));
    }
  }

  private static int perAssociation(RuleSet rules) {
    return rules.whole(SEATS);
  }

  private Set<AssociationId> known(Collection<AssociationId> asked) {
    return associations.all().stream()
        .map(AssociationCard::id)
        .filter(asked::contains)
        .collect(Collectors.toSet());
  }
}
