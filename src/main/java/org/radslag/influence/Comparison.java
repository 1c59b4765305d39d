package org.radslag.influence;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatPlan;
import org.radslag.bodies.Seats;
import org.radslag.kernel.AssociationId;
import org.radslag.meetings.MeetingFigures;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/** The models of an arena side by side, computed from the rule set and the district's figures. */
@UseCase
public class Comparison {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final int PERCENT = 100;

  @Inject Clock clock;
  @Inject Models models;
  @Inject Composer composer;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject MeetingFigures figures;
  @Inject Rules rules;

  /** Every model as it would be in the arena today. */
  @Permit(Role.SIGNED_IN)
  public Map<ModelKind, ModelView> of(ArenaId arena) {
    Map<AssociationId, Integer> electorate = composer.electorate(arena, today());
    List<ModelCard> history = models.history(arena);
    ModelCard current =
        history.stream()
            .filter(card -> card.appliesOn(today()))
            .findFirst()
            .orElseGet(() -> ModelCard.undecided(arena, today()));
    RuleSet today = rules.today();
    Map<ModelKind, ModelView> views = new EnumMap<>(ModelKind.class);
    Arrays.stream(ModelKind.values())
        .forEach(kind -> views.put(kind, view(arena, kind, electorate, history, current, today)));
    return views;
  }

  private ModelView view(
      ArenaId arena,
      ModelKind kind,
      Map<AssociationId, Integer> electorate,
      List<ModelCard> history,
      ModelCard current,
      RuleSet today) {
    ModelTerms terms = ModelTerms.of(kind, today);
    int electors = electorate.values().stream().mapToInt(Integer::intValue).sum();
    Optional<ModelCard> latest = history.stream().filter(card -> card.kind() == kind).findFirst();
    int people =
        switch (kind) {
          case LOW -> groupSize(arena);
          case MEMBER_VOTE -> electors;
          default ->
              latest
                  .map(ModelCard::body)
                  .map(seats::size)
                  .orElseGet(() -> members(kind, electorate, today));
        };
    int turnout = kind == ModelKind.MEMBER_VOTE ? today.whole("influence.vote.turnout") : 0;
    int voters = Math.round((float) electors * turnout / PERCENT);
    return new ModelView(
        kind,
        terms,
        people,
        voters,
        turnout,
        composer.perStarted(kind, today),
        cost(kind, terms, people, voters, electorate, today),
        latest.map(ModelCard::body).flatMap(this::own).orElse(null),
        standing(kind, latest, current),
        latest.orElse(null),
        composer.bodyKind(kind, today));
  }

  private Cost cost(
      ModelKind kind,
      ModelTerms terms,
      int people,
      int voters,
      Map<AssociationId, Integer> electorate,
      RuleSet today) {
    return switch (kind) {
      case LOW -> Cost.none();
      case MEMBER_VOTE -> Cost.ofVotes(voters, terms);
      case DELEGATION ->
          Cost.ofDrawn(
              people,
              terms,
              members(ModelKind.SMALL_COUNCIL, electorate, today),
              ModelTerms.of(ModelKind.SMALL_COUNCIL, today));
      default -> Cost.ofMeetings(people, terms);
    };
  }

  /** The seats that the rule gives, without those of the board. */
  private int members(ModelKind kind, Map<AssociationId, Integer> electorate, RuleSet today) {
    List<SeatPlan> all = composer.seats(kind, electorate, today);
    return (int) all.stream().filter(seat -> seat.basis() != SeatBasis.BOARD).count();
  }

  private int groupSize(ArenaId arena) {
    return bodies.group(arena).map(BodyCard::id).map(seats::size).orElse(0);
  }

  private Optional<OwnFigures> own(BodyId body) {
    List<MeetingFigures.Held> held = figures.of(body, YEAR);
    if (held.isEmpty()) {
      return Optional.empty();
    }
    Duration time =
        held.stream()
            .map(meeting -> meeting.lasted().multipliedBy(meeting.came()))
            .reduce(Duration.ZERO, Duration::plus);
    int came = held.stream().mapToInt(MeetingFigures.Held::came).sum();
    return Optional.of(new OwnFigures(held.size(), came, seats.size(body), time));
  }

  private Standing standing(ModelKind kind, Optional<ModelCard> latest, ModelCard current) {
    if (current.kind() == kind) {
      return Standing.APPLIES;
    }
    return latest
        .map(card -> card.since().isAfter(today()) ? Standing.COMES : Standing.APPLIED)
        .orElse(Standing.UNUSED);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
