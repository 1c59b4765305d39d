package org.radslag.matters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Grant;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.PresidiumMember;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.platform.Seal;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/**
 * Publication afterwards: what was decided in a closed ring and should be open by now. Whoever
 * answers for it sees it on her start page and is reminded by mail until it is.
 */
@UseCase
public class Publications {

  private static final int MOST = 500;
  private static final List<Ring> CLOSED = List.of(Ring.DELEGATES, Ring.BODY, Ring.NEGOTIATORS);

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Gate gate;
  @Inject RouteFinder router;
  @Inject Rules rules;
  @Inject Presidium presidium;
  @Inject Roles roles;
  @Inject Seal seal;
  @Inject Event<DomainEvent> events;

  /** What the caller answers for and should have published, the longest overdue first. */
  @Permit(Role.SIGNED_IN)
  public List<OverduePublication> mine() {
    if (!caller.has(Role.PRESIDIUM) && !caller.has(Role.BOARD)) {
      return List.of();
    }
    List<Matter> answered =
        gate.only(closed()).stream().filter(Gate.Seen::answers).map(Gate.Seen::matter).toList();
    return overdue(answered).entrySet().stream()
        .map(
            one ->
                new OverduePublication(
                    one.getKey().id(),
                    seal.open(one.getKey().title()),
                    one.getKey().ring(),
                    one.getValue()))
        .sorted(Comparator.comparing(OverduePublication::dueOn))
        .toList();
  }

  /** The matters of which it is time to remind; for the product's own job alone. */
  @Permit(Role.OFFICE)
  public List<MatterId> toRemind() {
    caller.require(caller.isSystem());
    return overdue(closed()).keySet().stream().filter(this::isToRemind).map(Matter::id).toList();
  }

  /** Reminds whoever answers for a matter; for the product's own job alone. */
  @Permit(Role.OFFICE)
  public Outcome<MatterId> remind(MatterId id) {
    caller.require(caller.isSystem());
    Matter matter = data.find(Matter.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    LocalDate due =
        matter == null || !matter.isDecided() ? null : overdue(List.of(matter)).get(matter);
    if (due == null || !CLOSED.contains(matter.ring()) || !isToRemind(matter)) {
      return Outcome.refused("matters.refused.not-due");
    }
    matter.remind(clock.instant());
    data.flush();
    events.fire(new PublicationOverdue(id, due));
    return Outcome.done(id);
  }

  /** Who answers for a matter; for what writes to them alone. */
  @Permit(Role.OFFICE)
  public List<PersonId> answering(MatterId id) {
    caller.require(caller.isSystem());
    Matter matter = data.find(Matter.class, id.value());
    Stream<PersonId> leaders =
        matter.group() == null
            ? Stream.empty()
            : presidium.of(matter.group()).stream()
                .filter(one -> one.until() == null)
                .map(PresidiumMember::person);
    Optional<PersonId> owner =
        Optional.ofNullable(matter.registeredBy()).map(PersonId::new).filter(this::isOnBoard);
    return Stream.concat(leaders, owner.stream()).distinct().toList();
  }

  private boolean isOnBoard(PersonId person) {
    return roles.of(person).stream().map(Grant::role).anyMatch(Role.BOARD::equals);
  }

  private boolean isToRemind(Matter matter) {
    int days = rules.today().whole("matters.publish.remind_days");
    return matter.publicationReminded() == null
        || !matter.publicationReminded().plus(Duration.ofDays(days)).isAfter(clock.instant());
  }

  private List<Matter> closed() {
    return data.createQuery(
            "select m from Matter m where m.state = :decided and m.ring in :closed"
                + " order by m.settledAt",
            Matter.class)
        .setParameter("decided", MatterState.DECIDED)
        .setParameter("closed", CLOSED)
        .setMaxResults(MOST)
        .getResultList();
  }

  private Map<Matter, LocalDate> overdue(List<Matter> matters) {
    if (matters.isEmpty()) {
      return Map.of();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    RuleSet rule = rules.today();
    Map<UUID, RouteCard> routes = router.latest(matters);
    Map<MatterId, List<ReleaseCard>> waiting = waiting(matters);
    return matters.stream()
        .map(
            matter ->
                Map.entry(
                    matter,
                    Optional.ofNullable(
                        new DuePublication(
                                matter.settledAt(),
                                routes.get(matter.id().value()).route().publishBy(),
                                waiting.getOrDefault(matter.id(), List.of()),
                                rule.whole("matters.publish.days"),
                                clock.getZone())
                            .day())))
        .filter(one -> one.getValue().filter(today::isAfter).isPresent())
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().get()));
  }

  private Map<MatterId, List<ReleaseCard>> waiting(List<Matter> matters) {
    return data.createQuery(
            "select r from Release r where r.matter in :matters and r.doneAt is null"
                + " and r.document is null",
            Release.class)
        .setParameter("matters", matters.stream().map(any -> any.id().value()).toList())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                Release::matter, Collectors.mapping(step -> step.card(""), Collectors.toList())));
  }
}
