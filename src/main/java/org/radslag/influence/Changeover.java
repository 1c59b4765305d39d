package org.radslag.influence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.access.SystemWork;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.Holder;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.SeatPlan;
import org.radslag.bodies.Seats;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.meetings.HandingOver;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/** Works out what a change of model does to the bodies of an arena; changes nothing. */
@ApplicationScoped
class Changeover {

  /** More seats than this are not named in one sentence. */
  private static final int MOST_NAMED = 20;

  /** What becomes of mandates, as the rule set says. */
  enum Mandates {
    CARRIED_OVER,
    ELECTED_ANEW
  }

  @Inject Clock clock;
  @Inject Models models;
  @Inject Composer composer;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Roles roles;
  @Inject Rules rules;
  @Inject HandingOver handingOver;
  @Inject SystemWork system;

  Preview of(ArenaId arena, ModelKind to, LocalDate on) {
    RuleSet today = rules.today();
    ModelCard from = models.at(arena, on);
    Map<AssociationId, Integer> electorate = composer.electorate(arena, on);
    List<BodyId> concerned = concerned(from);
    BodyId goesOn = goesOn(arena, from, to);
    List<BodyId> ending = concerned.stream().filter(body -> !body.equals(goesOn)).toList();
    boolean founds = to.hasBody() && (goesOn == null || to == ModelKind.DELEGATION);
    List<SeatPlan> plan = founds ? composer.seats(to, electorate, today) : List.of();
    List<BodyId> all = new ArrayList<>(concerned);
    if (goesOn != null && !all.contains(goesOn)) {
      all.add(goesOn);
    }
    List<OldSeat> old =
        all.stream().flatMap(body -> oldSeats(body, body.equals(goesOn)).stream()).toList();
    boolean carry =
        today.choice("influence.switch.mandates", Mandates.class) == Mandates.CARRIED_OVER;
    BodyKind kind = founds ? composer.bodyKind(to, today) : null;
    List<TransitionLine> lines =
        new ArrayList<>(Transition.of(old, plan, chairs(electorate), carry));
    lines.addAll(Transition.drawn(drawn(ending), lines, kind != null && kind.isCouncil()));
    BodyId receiver = receiver(arena, to, goesOn);
    List<Refusal> faults = faults(from, to, on, electorate, goesOn, founds, plan, ending, receiver);
    faults.addAll(upcoming(ending, on));
    return new Preview(from, to, plan, kind, goesOn, ending, receiver, lines, faults);
  }

  private List<BodyId> concerned(ModelCard from) {
    List<BodyId> concerned = new ArrayList<>();
    if (from.body() != null) {
      concerned.add(from.body());
      bodies
          .find(from.body())
          .filter(body -> body.kind().isDrawnFromCouncil())
          .map(BodyCard::parent)
          .ifPresent(concerned::add);
    }
    return concerned;
  }

  /** The council that the new model needs and the old one leaves. */
  private BodyId goesOn(ArenaId arena, ModelCard from, ModelKind to) {
    if (to == ModelKind.DELEGATION) {
      return bodies.ofArena(arena).stream()
          .filter(body -> body.kind() == BodyKind.COUNCIL || body.kind() == BodyKind.CHAIRS_COUNCIL)
          .map(BodyCard::id)
          .findFirst()
          .orElse(null);
    }
    Optional<BodyId> council =
        concerned(from).stream()
            .filter(body -> !body.equals(from.body()))
            .filter(
                body ->
                    models.history(arena).stream()
                        .anyMatch(card -> card.kind() == to && body.equals(card.body())))
            .findFirst();
    return council.orElse(null);
  }

  private BodyId receiver(ArenaId arena, ModelKind to, BodyId goesOn) {
    if (to.hasBody()) {
      return goesOn;
    }
    return bodies
        .group(arena)
        .or(() -> bodies.all().stream().filter(this::isBoard).findFirst())
        .map(BodyCard::id)
        .orElse(null);
  }

  private boolean isBoard(BodyCard body) {
    return body.kind() == BodyKind.BOARD && body.existsOn(today());
  }

  /** The seats that councils which end have given in bodies that go on. */
  private List<OldSeat> drawn(List<BodyId> ending) {
    return bodies.all().stream()
        .filter(body -> body.parent() != null && ending.contains(body.parent()))
        .filter(body -> body.existsOn(today()) && !ending.contains(body.id()))
        .flatMap(body -> oldSeats(body.id(), true).stream())
        .filter(seat -> seat.basis() == SeatBasis.COUNCIL)
        .toList();
  }

  private List<OldSeat> oldSeats(BodyId body, boolean goesOn) {
    return seats.of(body).stream()
        .filter(seat -> !seat.holders().isEmpty())
        .map(seat -> oldSeat(seat, goesOn))
        .toList();
  }

  private OldSeat oldSeat(SeatCard seat, boolean goesOn) {
    return new OldSeat(
        seat.body(),
        goesOn,
        seat.basis(),
        seat.association(),
        seat.number(),
        seat.holders().stream()
            .map(holder -> new OldSeat.Mandate(holder.person(), holder.place(), through(holder)))
            .toList());
  }

  private LocalDate through(Holder holder) {
    return holder.endsAt() == null ? null : LocalDate.ofInstant(holder.through(), clock.getZone());
  }

  private Map<AssociationId, PersonId> chairs(Map<AssociationId, Integer> electorate) {
    Map<AssociationId, PersonId> chairs = new HashMap<>();
    system
        .ask(roles::all)
        .forEach(
            held -> {
              if (held.grant().role() == Role.ASSOCIATION_CHAIR) {
                AssociationId association = new AssociationId(held.grant().scope().orElseThrow());
                if (electorate.containsKey(association)) {
                  chairs.putIfAbsent(association, held.person());
                }
              }
            });
    return chairs;
  }

  private List<Refusal> faults(
      ModelCard from,
      ModelKind to,
      LocalDate on,
      Map<AssociationId, Integer> electorate,
      BodyId goesOn,
      boolean founds,
      List<SeatPlan> plan,
      List<BodyId> ending,
      BodyId receiver) {
    List<Refusal> faults = new ArrayList<>();
    if (from.kind() == to) {
      faults.add(Refusal.of("model", "influence.refused.same-model"));
    }
    if (!from.basis().isEmpty() && !from.since().isBefore(on)) {
      faults.add(Refusal.of("on", "influence.refused.overlap", from.since()));
    }
    if (electorate.isEmpty()) {
      faults.add(Refusal.of("model", "influence.refused.no-associations"));
    } else if (founds && plan.isEmpty()) {
      faults.add(Refusal.of("model", "influence.refused.no-members"));
    }
    if (to == ModelKind.DELEGATION && goesOn == null) {
      faults.add(Refusal.of("model", "influence.refused.no-council"));
    }
    boolean open =
        ending.stream().anyMatch(body -> !system.ask(() -> handingOver.openItems(body)).isEmpty());
    if (!to.hasBody() && open && receiver == null) {
      faults.add(Refusal.of("model", "influence.refused.no-receiver"));
    }
    return faults;
  }

  /** A term that begins after the change would be lost in silence: somebody withdraws it first. */
  private List<Refusal> upcoming(List<BodyId> ending, LocalDate on) {
    String named =
        ending.stream()
            .flatMap(body -> seats.upcoming(body, on).stream())
            .limit(MOST_NAMED)
            .map(this::named)
            .collect(Collectors.joining("; "));
    return named.isEmpty()
        ? List.of()
        : List.of(Refusal.of("on", "influence.refused.upcoming", named));
  }

  private String named(SeatCard seat) {
    String whose =
        seat.association() == null
            ? bodies.find(seat.body()).map(BodyCard::name).orElse("")
            : seat.associationName();
    return whose
        + " "
        + seat.number()
        + ", "
        + seat.holders().stream().map(Holder::name).collect(Collectors.joining(", "));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
