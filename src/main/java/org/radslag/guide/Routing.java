package org.radslag.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.radslag.guide.Situation.Council;
import org.radslag.guide.Situation.Gathering;

/**
 * Which routes a question can take: those that fit best first, those that are closed last. Decides
 * by nothing but the answers and the situation. The board and the own association can always be
 * turned to, so that no path ends without an open route.
 */
final class Routing {

  private final Answers answers;
  private final Situation now;

  Routing(Answers answers, Situation situation) {
    this.answers = answers;
    this.now = situation;
  }

  List<Route> routes() {
    return Stream.of(RouteKind.values())
        .filter(this::belongs)
        .map(this::route)
        .sorted(
            Comparator.comparing((Route route) -> !route.isOpen())
                .thenComparing(route -> -fit(route.kind()))
                .thenComparing(Route::kind))
        .toList();
  }

  /** Whether the route has to do with what she wants at all. */
  private boolean belongs(RouteKind kind) {
    boolean election = answers.actor() == Actor.ELECTED;
    About about = answers.about();
    return switch (kind) {
      case BOARD -> true;
      case ASSOCIATION -> true;
      case NOMINATION -> election && about != About.ASSOCIATION;
      case MOTION -> !election && about != About.ASSOCIATION;
      case COUNCIL_MEMBER -> !election && hasArena();
      case GROUP_LEADER -> !election && (about == About.MUNICIPALITY || about == About.REGION);
      case SOUNDING -> !election && hasArena() && answers.pace() == Pace.DAYS;
      case PARTY_CENTRE -> about == About.PARTY;
    };
  }

  private boolean hasArena() {
    return answers.about() != About.ASSOCIATION && answers.about() != About.PARTY;
  }

  private Route route(RouteKind kind) {
    return switch (kind) {
      case MOTION -> motion();
      case NOMINATION -> nomination();
      case COUNCIL_MEMBER -> councilMember();
      case GROUP_LEADER ->
          now.leader() == null
              ? Route.closed(kind, Closed.NO_LEADER, null, now.arena())
              : contact(kind, now.leader());
      case SOUNDING ->
          now.mayAsk()
              ? Route.within(kind, now.arena(), null, "", now.days(kind))
              : Route.closed(kind, Closed.NOT_HERS, null, now.arena());
      case ASSOCIATION ->
          now.chair() == null
              ? Route.within(kind, "", null, "", now.days(kind))
              : contact(kind, now.chair());
      case BOARD, PARTY_CENTRE -> Route.within(kind, "", null, "", now.days(kind));
    };
  }

  private Route contact(RouteKind kind, Situation.Contact contact) {
    return Route.within(kind, contact.body(), contact.person(), contact.name(), now.days(kind));
  }

  private Route motion() {
    Gathering conference = now.conference();
    if (conference == null) {
      return Route.closed(RouteKind.MOTION, Closed.NO_CONFERENCE, null, "");
    }
    return now.now().isAfter(conference.deadline())
        ? Route.closed(RouteKind.MOTION, Closed.DEADLINE_PASSED, null, conference.name())
        : Route.until(
            RouteKind.MOTION, conference.name(), conference.deadline(), conference.meets());
  }

  private Route nomination() {
    if (now.committee() == null) {
      return Route.closed(RouteKind.NOMINATION, Closed.NO_COMMITTEE, null, now.arena());
    }
    if (now.conference() == null) {
      return Route.closed(RouteKind.NOMINATION, Closed.NO_CONFERENCE, null, now.committee());
    }
    return now.now().isAfter(now.namesUntil())
        ? Route.closed(RouteKind.NOMINATION, Closed.NAMES_PASSED, null, now.committee())
        : Route.until(
            RouteKind.NOMINATION, now.committee(), now.namesUntil(), now.conference().meets());
  }

  private Route councilMember() {
    Council council = now.council();
    if (council == null) {
      return Route.closed(RouteKind.COUNCIL_MEMBER, Closed.NO_COUNCIL, null, now.arena());
    }
    if (council.holder() == null) {
      return Route.closed(RouteKind.COUNCIL_MEMBER, Closed.EMPTY_SEAT, null, council.name());
    }
    return Optional.ofNullable(council.meets())
        .map(
            meets ->
                Route.until(RouteKind.COUNCIL_MEMBER, council.name(), council.itemsUntil(), meets))
        .orElseGet(
            () ->
                Route.within(
                    RouteKind.COUNCIL_MEMBER,
                    council.name(),
                    null,
                    "",
                    now.days(RouteKind.COUNCIL_MEMBER)))
        .by(council.holder(), council.holderName());
  }

  /** How well a route fits what she answered; the sums are small so that they can be read. */
  private int fit(RouteKind kind) {
    return switch (kind) {
      case ASSOCIATION -> 6 * is(About.ASSOCIATION) + is(Form.SPEAK);
      case MOTION ->
          3 * is(Weight.PRINCIPLE)
              + 2 * is(Pace.LATER)
              + is(Form.WRITE)
              - 5 * is(Pace.DAYS)
              + 2 * is(Actor.MEMBERS);
      case NOMINATION -> 6 * is(Actor.ELECTED);
      case COUNCIL_MEMBER ->
          1 + 2 * is(Pace.WEEKS) + is(Weight.PRINCIPLE) + is(Form.SPEAK) + is(Actor.MEMBERS);
      case GROUP_LEADER ->
          3 * is(Actor.POLITICIANS) + 2 * is(Pace.DAYS) + 2 * is(Weight.EVERYDAY) + is(Form.SPEAK);
      case BOARD -> 4 * is(Actor.BOARD) + is(Pace.DAYS) + is(About.DISTRICT);
      case SOUNDING -> 3 * is(Pace.DAYS);
      case PARTY_CENTRE -> 3 * is(About.PARTY);
    };
  }

  private int is(Enum<?> answer) {
    Predicate<Question> given = question -> answers.answer(question) == answer;
    return Stream.of(Question.values()).anyMatch(given) ? 1 : 0;
  }
}
