package org.radslag.bodies;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
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
  private static final int MOST_BODIES = 1_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Rules rules;
  @Inject Associations associations;
  @Inject Founder founder;
  @Inject Event<DomainEvent> events;

  /** Every body, by name. */
  @Permit(Role.SIGNED_IN)
  public List<BodyCard> all() {
    return data.createQuery(
            "select b from Body b order by case when b.endsOn is null then 0 else 1 end, b.name",
            Body.class)
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

  /** The bodies that an arena has today, by name. */
  @Permit(Role.SIGNED_IN)
  public List<BodyCard> ofArena(ArenaId arena) {
    return data.createQuery(
            "select b from Body b where b.arenaId = :arena order by b.name", Body.class)
        .setParameter("arena", arena.value())
        .setMaxResults(MOST_BODIES)
        .getResultStream()
        .map(Body::card)
        .filter(body -> body.existsOn(today()))
        .toList();
  }

  /** The elected politicians of an arena, if a group is entered for it. */
  @Permit(Role.SIGNED_IN)
  public Optional<BodyCard> group(ArenaId arena) {
    return ofArena(arena).stream().filter(body -> body.kind() == BodyKind.GROUP).findFirst();
  }

  /** Who took over from a body that has ended; empty when nobody did, or it goes on. */
  @Permit(Role.SIGNED_IN)
  public Optional<BodyCard> successor(BodyId id) {
    return Optional.ofNullable(data.find(Body.class, id.value()))
        .flatMap(Body::successor)
        .map(BodyId::new)
        .flatMap(this::find);
  }

  /** How a council is composed: so many seats per association, with the rule's source. */
  @Permit(Role.SIGNED_IN)
  public Parameter compositionRule() {
    return rules.today().parameter(SEATS);
  }

  /** How a body works; empty for one that follows the common rules of meetings. */
  @Permit(Role.SIGNED_IN)
  public Optional<Conduct> conduct(BodyId id) {
    return Optional.ofNullable(data.find(Body.class, id.value())).flatMap(Body::conduct);
  }

  /** Lets a body work as the model that it now serves asks. */
  @Permit(Role.OFFICE)
  public Outcome<BodyId> follow(BodyId id, Conduct conduct) {
    Body body = data.find(Body.class, id.value());
    if (body == null || !body.card().existsOn(today())) {
      return Outcome.refused("bodies.refused.body-over");
    }
    body.work(conduct);
    events.fire(new BodyFollows(id, conduct.days(), conduct.shortestHours(), conduct.callsRule()));
    return Outcome.done(id);
  }

  /**
   * Days within which a body that is drawn from a council reports back to it after a meeting; empty
   * for any other body.
   */
  @Permit(Role.SIGNED_IN)
  public Optional<Integer> reportDays(BodyId id) {
    return find(id)
        .filter(body -> body.kind().isDrawnFromCouncil())
        .map(body -> rules.today().whole("bodies.delegation.report_days"));
  }

  /**
   * Founds a representative council: every association given gets the seats of {@code
   * bodies.council.seats}.
   *
   * @param arena the level it speaks for, in words
   */
  @Permit(Role.OFFICE)
  public Outcome<BodyId> found(String name, String arena, Collection<AssociationId> members) {
    Set<AssociationId> chosen = known(members);
    BodyPlan plan =
        new BodyPlan(
            BodyKind.COUNCIL,
            name,
            arena,
            null,
            null,
            null,
            Composition.perAssociation(chosen, perAssociation(rules.today())));
    List<Refusal> refusals = new ArrayList<>(founder.faults(plan));
    refusals.removeIf(refusal -> refusal.field().equals("associations"));
    if (chosen.isEmpty() || chosen.size() != Set.copyOf(members).size()) {
      refusals.add(Refusal.of("associations", "bodies.refused.associations"));
    }
    return refusals.isEmpty() ? founder.found(plan) : Outcome.refused(refusals);
  }

  /** Founds a body of any kind with the seats of its plan. */
  @Permit(Role.OFFICE)
  public Outcome<BodyId> found(BodyPlan plan) {
    List<Refusal> refusals = new ArrayList<>(founder.faults(plan));
    if (plan.parent() != null && find(plan.parent()).filter(this::isCouncil).isEmpty()) {
      refusals.add(Refusal.of("parent", "bodies.refused.no-parent"));
    }
    return refusals.isEmpty() ? founder.found(plan) : Outcome.refused(refusals);
  }

  /** Gives an association its seats in a body that exists: a new association, or a larger arena. */
  @Permit(Role.OFFICE)
  public Outcome<BodyId> addAssociation(BodyId body, AssociationId association) {
    if (find(body).isEmpty() || known(List.of(association)).isEmpty()) {
      return Outcome.refused("bodies.refused.associations");
    }
    if (find(body).filter(one -> one.existsOn(today())).isEmpty()) {
      return Outcome.refused("bodies.refused.body-over");
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
    Composition.perAssociation(List.of(association), perAssociation(rules))
        .forEach(plan -> data.persist(new Seat(body, plan)));
  }

  private boolean isCouncil(BodyCard body) {
    return (body.kind() == BodyKind.COUNCIL || body.kind() == BodyKind.CHAIRS_COUNCIL)
        && body.existsOn(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
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
