package org.radslag.matters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.SystemWork;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.platform.Seal;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** The matters that groups have to settle: registering, classifying and finding them. */
@UseCase
public class Matters {

  private static final int MOST = 2_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject SystemWork system;
  @Inject Gate gate;
  @Inject RouteFinder router;
  @Inject MatterViews views;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Sheets sheets;
  @Inject Rules rules;
  @Inject Seal seal;
  @Inject Event<DomainEvent> events;

  /** The matters that the caller may see: open ones by deadline, then settled ones. */
  @Permit(Role.ANYONE)
  public List<MatterCard> all() {
    List<Matter> stored =
        data.createQuery(
                "select m from Matter m order by case when m.state = :open then 0 else 1 end,"
                    + " m.registeredAt desc",
                Matter.class)
            .setParameter("open", MatterState.OPEN)
            .setMaxResults(MOST)
            .getResultList();
    return views.cards(gate.only(stored));
  }

  /** One matter; empty when there is none, and when the caller may not know of it. */
  @Permit(Role.ANYONE)
  public Optional<MatterView> view(MatterId id) {
    return gate.see(id).map(views::view);
  }

  /** Whether the caller may see the matter. No difference is made to one that does not exist. */
  @Permit(Role.ANYONE)
  public boolean maySee(MatterId id) {
    return gate.see(id).isPresent();
  }

  /** The arenas for which the caller may register a matter. */
  @Permit(Role.SIGNED_IN)
  public List<ArenaCard> choices() {
    if (caller.has(Role.BOARD)) {
      return arenas.all();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Set<ArenaId> led =
        bodies.all().stream()
            .filter(body -> body.kind() == BodyKind.GROUP && body.existsOn(today))
            .filter(body -> body.arenaId() != null && caller.has(Role.PRESIDIUM, body.id()))
            .map(BodyCard::arenaId)
            .collect(Collectors.toSet());
    return led.isEmpty()
        ? List.of()
        : arenas.all().stream().filter(arena -> led.contains(arena.id())).toList();
  }

  /**
   * Registers a matter, classifies it by the mandate sheet in force and routes it.
   *
   * @return refused for an arena that does not exist, texts that are empty or too long, a deadline
   *     or an embargo in the past, a line that the sheet does not have
   */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<MatterId> register(MatterForm form) {
    if (form.arena() == null || arenas.find(form.arena()).isEmpty()) {
      return Outcome.refused(List.of(Refusal.of("arena", "matters.refused.no-arena")));
    }
    caller.require(mayRegister(form.arena()));
    Instant now = clock.instant();
    List<Refusal> faults = form.faults(now, rules.today());
    SheetId sheet = sheetOf(form.arena());
    if (form.line() != null && router.line(sheet, form.line()).isEmpty()) {
      faults.add(Refusal.of("line", "matters.refused.no-line"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    MatterId id = MatterId.create();
    Matter matter =
        new Matter(id, form.arena(), groupOf(form.arena()), form.ring(), gate.author(), now);
    matter.write(seal.close(form.title()), seal.close(form.about()));
    matter.embargo(form.embargo());
    events.fire(new MatterRegistered(id, form.arena(), form.weight(), form.urgent(), form.ring()));
    classify(matter, sheet, form.line(), form.weight(), form.urgent(), form.deadline());
    data.persist(matter);
    data.flush();
    if (form.embargo().isSet()) {
      events.fire(new EmbargoSet(id, null, form.embargo().until(), form.embargo().untilDecided()));
    }
    router.route(matter);
    return Outcome.done(id);
  }

  /**
   * Classifies an open matter anew, by the sheet in force today, and routes it again.
   *
   * @param line null when no line of the sheet fits
   * @param deadline the counterpart's; null for none
   */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<MatterId> reclassify(
      MatterId id, Integer line, Weight weight, boolean urgent, Instant deadline) {
    Matter matter = gate.answerFor(id).matter();
    if (matter.state() != MatterState.OPEN) {
      return Outcome.refused("matters.refused.settled");
    }
    if (weight == null) {
      return Outcome.refused(List.of(Refusal.of("weight", "matters.refused.weight")));
    }
    if (deadline != null && !deadline.isAfter(clock.instant())) {
      return Outcome.refused(List.of(Refusal.of("deadline", "matters.refused.deadline")));
    }
    SheetId sheet = sheetOf(matter.arena());
    if (line != null && router.line(sheet, line).isEmpty()) {
      return Outcome.refused(List.of(Refusal.of("line", "matters.refused.no-line")));
    }
    classify(matter, sheet, line, weight, urgent, deadline);
    router.route(matter);
    return Outcome.done(id);
  }

  /** Says that nothing comes of an open matter. Its rings stay as they are. */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<MatterId> withdraw(MatterId id) {
    Matter matter = gate.answerFor(id).matter();
    if (matter.state() != MatterState.OPEN) {
      return Outcome.refused("matters.refused.settled");
    }
    matter.settle(MatterState.WITHDRAWN, clock.instant());
    events.fire(new MatterSettled(id, MatterState.WITHDRAWN, null, null));
    return Outcome.done(id);
  }

  private void classify(
      Matter matter, SheetId sheet, Integer line, Weight weight, boolean urgent, Instant deadline) {
    MandateLevel level =
        Classification.level(
            router.line(sheet, line).orElse(null), weight, router.unlisted(weight));
    matter.classify(
        new Classification(weight, urgent, deadline, sheet, line, level),
        gate.author(),
        clock.instant());
    events.fire(new MatterClassified(matter.id(), sheet, line, weight, level));
  }

  private SheetId sheetOf(ArenaId arena) {
    return sheets.inForce(arena).map(SheetCard::id).orElse(null);
  }

  private boolean mayRegister(ArenaId arena) {
    return caller.has(Role.BOARD)
        || bodies.group(arena).filter(group -> caller.has(Role.PRESIDIUM, group.id())).isPresent();
  }

  private BodyId groupOf(ArenaId arena) {
    return system.ask(() -> bodies.group(arena)).map(BodyCard::id).orElse(null);
  }
}
