package org.radslag.bodies;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.Arenas;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/** The office enters the bodies of an arena, composed of its associations as each kind is. */
@UseCase
public class Founding {

  private static final int MOST_SEATS = 200;

  @Inject Clock clock;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Rules rules;

  /** Founds a body in an arena, with the seats that its kind has. */
  @Permit(Role.OFFICE)
  public Outcome<BodyId> inArena(BodyWish wish) {
    Optional<ArenaCard> arena =
        Optional.ofNullable(wish.arena()).flatMap(arenas::find).filter(this::exists);
    List<Refusal> refusals = faults(wish, arena.isPresent());
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    List<SeatPlan> seats = seats(wish, rules.today());
    if (seats.isEmpty()) {
      return Outcome.refused(List.of(Refusal.of("arenaId", "bodies.refused.arena-empty")));
    }
    return bodies.found(
        new BodyPlan(
            wish.kind(),
            wish.name(),
            arena.get().name(),
            wish.arena(),
            wish.kind().hasParent() ? wish.parent() : null,
            wish.kind() == BodyKind.NOMINATING_COMMITTEE
                ? EndCondition.FIRST_ELECTIONS_AFTER_GENERAL
                : null,
            seats,
            wish.form().model() == null ? null : Conduct.of(wish.form().model(), rules.today())));
  }

  private static List<Refusal> faults(BodyWish wish, boolean hasArena) {
    List<Refusal> refusals = new ArrayList<>();
    if (wish.kind() == null) {
      return List.of(Refusal.of("kind", "bodies.refused.kind"));
    }
    if (!hasArena) {
      refusals.add(Refusal.of("arenaId", "bodies.refused.no-arena"));
    }
    boolean elected = !wish.kind().isOfAssociations();
    if (elected && (wish.seats() < 1 || wish.seats() > MOST_SEATS)) {
      refusals.add(Refusal.of("seats", "bodies.refused.seats", MOST_SEATS));
    }
    if (wish.boardSeats() < 0 || wish.boardSeats() > MOST_SEATS) {
      refusals.add(Refusal.of("boardSeats", "bodies.refused.board-seats", MOST_SEATS));
    }
    return refusals;
  }

  private List<SeatPlan> seats(BodyWish wish, RuleSet today) {
    return switch (wish.form()) {
      case SMALL_COUNCIL ->
          withBoard(
              wish,
              Composition.perAssociation(
                  members(wish).keySet(), today.whole("bodies.council.seats")));
      case CHAIRS_COUNCIL -> withBoard(wish, Composition.chairs(members(wish).keySet()));
      case LARGE_COUNCIL, CONFERENCE ->
          withBoard(wish, Composition.apportioned(members(wish), quota(wish.form(), today)));
      case DELEGATION, WORKING_COMMITTEE ->
          Composition.others(SeatBasis.COUNCIL, wish.seats(), true);
      case BOARD, GROUP -> Composition.others(SeatBasis.OPEN, wish.seats(), true);
      case NOMINATING_COMMITTEE ->
          Composition.together(
              Composition.others(SeatBasis.OPEN, wish.seats(), true),
              // The council has one ordinary seat, where there is a council.
              Composition.others(SeatBasis.COUNCIL, wish.parent() == null ? 0 : 1, true));
    };
  }

  private static Apportionment quota(BodyForm form, RuleSet today) {
    String rules = "influence." + form.model();
    return new Apportionment(today.whole(rules + ".per_started"), today.whole(rules + ".minimum"));
  }

  private static List<SeatPlan> withBoard(BodyWish wish, List<SeatPlan> members) {
    return members.isEmpty()
        ? members
        : Composition.together(
            members, Composition.others(SeatBasis.BOARD, wish.boardSeats(), true));
  }

  private Map<AssociationId, Integer> members(BodyWish wish) {
    Map<AssociationId, Integer> members = new LinkedHashMap<>();
    arenas
        .electorate(wish.arena(), today())
        .forEach(one -> members.put(one.association().id(), one.inForce()));
    return members;
  }

  private boolean exists(ArenaCard arena) {
    return !arena.from().isAfter(today())
        && (arena.until() == null || arena.until().isAfter(today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
