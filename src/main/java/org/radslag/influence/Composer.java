package org.radslag.influence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Apportionment;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.Composition;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatPlan;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.AssociationCard;
import org.radslag.rules.RuleSet;

/** Which seats the rule set gives the body of a model in an arena. */
@ApplicationScoped
class Composer {

  @Inject Clock clock;
  @Inject Arenas arenas;

  /** The associations that have seats in the arena's bodies on a day, with their electors now. */
  Map<AssociationId, Integer> electorate(ArenaId arena, LocalDate day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Map<AssociationId, Integer> now = new LinkedHashMap<>();
    arenas.electorate(arena, today).forEach(one -> now.put(one.association().id(), one.inForce()));
    if (day.equals(today)) {
      return now;
    }
    Map<AssociationId, Integer> then = new LinkedHashMap<>();
    arenas.associationsOf(arena, day).stream()
        .map(AssociationCard::id)
        .forEach(id -> then.put(id, now.getOrDefault(id, 0)));
    return then;
  }

  /** The seats under a rule set; none for a model without a body. */
  List<SeatPlan> seats(ModelKind kind, Map<AssociationId, Integer> electorate, RuleSet today) {
    List<SeatPlan> members =
        switch (kind) {
          case LOW, MEMBER_VOTE -> List.<SeatPlan>of();
          case SMALL_COUNCIL ->
              Composition.perAssociation(electorate.keySet(), today.whole("bodies.council.seats"));
          case CHAIRS_COUNCIL -> Composition.chairs(electorate.keySet());
          case DELEGATION ->
              Composition.others(
                  SeatBasis.COUNCIL, today.whole("influence.delegation.seats"), true);
          case LARGE_COUNCIL -> Composition.apportioned(electorate, quota(kind, today));
          case CONFERENCE -> Composition.apportioned(electorate, quota(kind, today));
        };
    if (members.isEmpty()) {
      return members;
    }
    ModelTerms terms = ModelTerms.of(kind, today);
    return Composition.together(
        members,
        Composition.others(
            SeatBasis.BOARD, terms.boardSeats(), terms.boardRight() == BoardRight.VOTE));
  }

  /** What kind of body the model founds; null where it founds none. */
  BodyKind bodyKind(ModelKind kind, RuleSet today) {
    return switch (kind) {
      case LOW, MEMBER_VOTE -> null;
      case SMALL_COUNCIL, LARGE_COUNCIL -> BodyKind.COUNCIL;
      case CHAIRS_COUNCIL -> BodyKind.CHAIRS_COUNCIL;
      case DELEGATION -> today.choice("influence.delegation.form", BodyKind.class);
      case CONFERENCE -> BodyKind.CONFERENCE;
    };
  }

  /** The quota of an apportioned body; 0 for other models. */
  int perStarted(ModelKind kind, RuleSet today) {
    return kind == ModelKind.LARGE_COUNCIL || kind == ModelKind.CONFERENCE
        ? quota(kind, today).perStarted()
        : 0;
  }

  private static Apportionment quota(ModelKind kind, RuleSet rules) {
    return new Apportionment(
        rules.whole("influence." + kind.slug() + ".per_started"),
        rules.whole("influence." + kind.slug() + ".minimum"));
  }
}
