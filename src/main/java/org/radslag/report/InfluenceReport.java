package org.radslag.report;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.SeatId;
import org.radslag.bodies.Seats;
import org.radslag.influence.Models;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.matters.MatterFigures;
import org.radslag.matters.MatterFigures.Figure;
import org.radslag.matters.MatterState;
import org.radslag.matters.Way;
import org.radslag.meetings.Sittings;
import org.radslag.meetings.Sittings.Sitting;
import org.radslag.meetings.Sittings.Stay;
import org.radslag.membership.Gender;
import org.radslag.membership.Genders;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/**
 * How members influenced an arena in a period. Sums only, so that every member may read it; of
 * matters, those count that the reader may read.
 */
@UseCase
public class InfluenceReport {

  private static final int MOST_YEARS = 5;

  @Inject Clock clock;
  @Inject Rules rules;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Models models;
  @Inject Sittings sittings;
  @Inject MatterFigures matters;
  @Inject Genders genders;

  /** The report, or why there is none for that period. */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.AUDITOR})
  public Outcome<Influence> of(ArenaId id, LocalDate from, LocalDate through) {
    Optional<ArenaCard> arena = arenas.find(id);
    List<Refusal> faults = faults(from, through);
    if (arena.isEmpty()) {
      return Outcome.refused("report.refused.arena");
    }
    return faults.isEmpty()
        ? Outcome.done(report(arena.get(), from, through))
        : Outcome.refused(faults);
  }

  private List<Refusal> faults(LocalDate from, LocalDate through) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    List<Refusal> faults = new ArrayList<>();
    if (from == null || from.isAfter(today)) {
      faults.add(Refusal.of("from", "report.refused.from"));
    }
    if (through == null) {
      faults.add(Refusal.of("through", "report.refused.through"));
    } else if (from != null && through.isBefore(from)) {
      faults.add(Refusal.of("through", "report.refused.backwards"));
    } else if (from != null && through.isAfter(from.plusYears(MOST_YEARS))) {
      faults.add(Refusal.of("through", "report.refused.long", MOST_YEARS));
    }
    return faults;
  }

  private Influence report(ArenaCard arena, LocalDate from, LocalDate through) {
    Instant begins = from.atStartOfDay(clock.getZone()).toInstant();
    Instant ends = through.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    RuleSet today = rules.today();
    Map<BodyId, BodyCard> there = bodiesOf(arena.id());
    List<Sitting> held = sittings.held(there.keySet(), begins, ends);
    List<Figure> moved = matters.of(arena.id(), begins, ends);
    List<Figure> raised = within(moved, Figure::registeredAt, begins, ends);
    List<Figure> settled = within(moved, Figure::settledAt, begins, ends);
    MatterCount counted = Counting.matters(raised, settled);
    List<BodyFigures> figures =
        there.values().stream()
            .map(body -> Counting.body(body, of(held, body)))
            .filter(body -> body.meetings() > 0)
            .toList();
    Set<PersonId> people =
        held.stream()
            .flatMap(sitting -> sitting.stays().stream())
            .map(Stay::person)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    int smallest = today.whole("report.smallest_group");
    return new Influence(
        arena,
        from,
        through,
        Counting.levels(figures, counted),
        Counting.models(models.history(arena.id()), decided(there, held, settled), from, through),
        figures,
        attended(there, held),
        SmallGroups.shown(byGender(people), smallest),
        people.size(),
        counted,
        Counting.soundings(matters.soundings(arena.id(), begins, ends)),
        smallest,
        today.version());
  }

  private static List<Figure> within(
      List<Figure> figures, Function<Figure, Instant> at, Instant from, Instant until) {
    return figures.stream()
        .filter(one -> at.apply(one) != null)
        .filter(one -> !at.apply(one).isBefore(from) && at.apply(one).isBefore(until))
        .toList();
  }

  /** The bodies of the arena, also those that have ended. */
  private Map<BodyId, BodyCard> bodiesOf(ArenaId arena) {
    return bodies.all().stream()
        .filter(body -> arena.equals(body.arenaId()))
        .collect(
            Collectors.toMap(BodyCard::id, body -> body, (one, same) -> one, LinkedHashMap::new));
  }

  private static List<Sitting> of(List<Sitting> held, BodyCard body) {
    return held.stream().filter(sitting -> sitting.body().equals(body.id())).toList();
  }

  /** The days of the decisions that count towards a model. */
  private List<LocalDate> decided(
      Map<BodyId, BodyCard> there, List<Sitting> held, List<Figure> settled) {
    List<LocalDate> days = new ArrayList<>();
    held.stream()
        .filter(sitting -> Counting.level(there.get(sitting.body()).kind()) != null)
        .forEach(sitting -> days.addAll(sitting.decisions()));
    settled.stream()
        .filter(figure -> figure.state() == MatterState.DECIDED)
        .filter(f -> f.way() != null && (!f.way().decides() || f.way() == Way.MEMBER_VOTE))
        .forEach(figure -> days.add(LocalDate.ofInstant(figure.settledAt(), clock.getZone())));
    return days;
  }

  /** How often the seats of each association were filled, of the meetings that its bodies held. */
  private List<Attended> attended(Map<BodyId, BodyCard> there, List<Sitting> held) {
    Map<String, int[]> counts = new TreeMap<>();
    for (BodyCard body : there.values()) {
      List<Sitting> its = of(held, body);
      if (its.isEmpty()) {
        continue;
      }
      for (SeatCard seat : seats.of(body.id())) {
        if (!seat.associationName().isEmpty()) {
          int[] count = counts.computeIfAbsent(seat.associationName(), name -> new int[2]);
          count[0] += (int) its.stream().filter(sitting -> filled(sitting, seat.id())).count();
          count[1] += its.size();
        }
      }
    }
    return counts.entrySet().stream()
        .map(one -> new Attended(one.getKey(), one.getValue()[0], one.getValue()[1]))
        .sorted(Comparator.comparing(Attended::association))
        .toList();
  }

  private static boolean filled(Sitting sitting, SeatId seat) {
    return sitting.stays().stream().anyMatch(stay -> stay.seat().equals(seat));
  }

  private Map<String, Integer> byGender(Set<PersonId> people) {
    Map<Gender, Integer> numbers = genders.of(people);
    Map<String, Integer> words = new LinkedHashMap<>();
    for (Gender gender : Gender.values()) {
      String word = gender.name().toLowerCase(Locale.ROOT).replace('_', '-');
      words.put(word, numbers.getOrDefault(gender, 0));
    }
    return words;
  }
}
