package org.radslag.wheel;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.meetings.Schedule;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;
import org.radslag.rules.Parameter;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/**
 * Whether the year keeps the rhythm that the rules ask for. Meetings of the chairs' councils and of
 * the regions' councils count by themselves; others the office writes down.
 */
@UseCase
public class Rhythms {

  private static final int LONGEST_PLACE = 120;
  private static final int MOST = 200;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Rules rules;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Schedule schedule;
  @Inject Event<DomainEvent> events;

  /** This year's meetings beside the rules. */
  @Permit(Role.SIGNED_IN)
  public List<RhythmLine> thisYear() {
    RuleSet set = rules.today();
    Set<ArenaId> regions =
        arenas.all().stream()
            .filter(card -> card.kind() == ArenaKind.REGION)
            .map(ArenaCard::id)
            .collect(Collectors.toSet());
    List<BodyCard> all = bodies.all();
    return Arrays.stream(Rhythm.values())
        .map(
            rhythm ->
                line(
                    rhythm,
                    set,
                    all.stream()
                        .filter(body -> keeps(rhythm, body, regions))
                        .map(BodyCard::id)
                        .toList()))
        .toList();
  }

  /** What the office has written down for this year and the next, in the order of the days. */
  @Permit(Role.SIGNED_IN)
  public List<OccasionCard> occasions() {
    LocalDate first = today().withDayOfYear(1);
    return data.createQuery(
            "select o from RhythmOccasion o where o.day >= :first and o.day < :after"
                + " order by o.day",
            RhythmOccasion.class)
        .setParameter("first", first)
        .setParameter("after", first.plusYears(2))
        .setMaxResults(MOST)
        .getResultStream()
        .map(RhythmOccasion::card)
        .toList();
  }

  /**
   * Writes down a meeting, held or planned, of this year or the next.
   *
   * @param place where, in a few words; may be empty
   */
  @Permit(Role.OFFICE)
  public Outcome<OccasionId> enter(Rhythm rhythm, LocalDate on, String place) {
    String where = Text.line(place);
    LocalDate first = today().withDayOfYear(1);
    if (rhythm == null || on == null || on.isBefore(first) || on.isAfter(first.plusYears(2))) {
      return Outcome.refused(List.of(Refusal.of("on", "wheel.refused.occasion-day")));
    }
    if (where.length() > LONGEST_PLACE) {
      return Outcome.refused(
          List.of(Refusal.of("place", "wheel.refused.occasion-place", LONGEST_PLACE)));
    }
    OccasionId id = OccasionId.create();
    try {
      data.persist(new RhythmOccasion(id, rhythm, on, where, clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused(List.of(Refusal.of("on", "wheel.refused.occasion-twice", on)));
      }
      throw failure;
    }
    events.fire(new OccasionEntered(id, rhythm, on));
    return Outcome.done(id);
  }

  /** Takes back what was written down by mistake. */
  @Permit(Role.OFFICE)
  public Outcome<OccasionId> remove(OccasionId id) {
    RhythmOccasion found = data.find(RhythmOccasion.class, id.value());
    if (found == null) {
      return Outcome.refused("wheel.refused.no-occasion");
    }
    data.remove(found);
    events.fire(new OccasionRemoved(id, found.card().rhythm(), found.card().on()));
    return Outcome.done(id);
  }

  private RhythmLine line(Rhythm rhythm, RuleSet set, List<BodyId> its) {
    LocalDate first = today().withDayOfYear(1);
    Instant now = clock.instant();
    Stream<Instant> met = schedule.of(its, startOf(first), startOf(first.plusYears(1))).stream();
    Stream<Instant> written =
        occasions().stream()
            .filter(occasion -> occasion.rhythm() == rhythm)
            .filter(occasion -> occasion.on().getYear() == first.getYear())
            .map(occasion -> startOf(occasion.on()));
    List<Instant> all = Stream.concat(met, written).toList();
    int held = (int) all.stream().filter(at -> !at.isAfter(now)).count();
    Parameter rule = rhythm.in(set);
    return new RhythmLine(rhythm, rule, Integer.parseInt(rule.value()), held, all.size() - held);
  }

  private static boolean keeps(Rhythm rhythm, BodyCard body, Set<ArenaId> regions) {
    return switch (rhythm) {
      case LEADERS -> body.kind() == BodyKind.CHAIRS_COUNCIL;
      case REGIONAL ->
          body.arenaId() != null
              && regions.contains(body.arenaId())
              && (body.kind() == BodyKind.COUNCIL || body.kind() == BodyKind.CONFERENCE);
    };
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
