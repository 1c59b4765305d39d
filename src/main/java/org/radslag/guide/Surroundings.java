package org.radslag.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.Holder;
import org.radslag.bodies.Post;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.PresidiumMember;
import org.radslag.bodies.Seats;
import org.radslag.influence.Models;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.MeetingCard;
import org.radslag.meetings.MeetingState;
import org.radslag.meetings.Meetings;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;
import org.radslag.motions.ConferenceCard;
import org.radslag.motions.Conferences;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/** Looks around for the one who asks: what there is today, where she lives and votes. */
@ApplicationScoped
class Surroundings {

  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Rules rules;
  @Inject Roles roles;
  @Inject Members members;
  @Inject Associations associations;
  @Inject Arenas arenas;
  @Inject Models models;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Presidium presidium;
  @Inject Meetings meetings;
  @Inject Conferences conferences;

  Situation of(About about) {
    RuleSet today = rules.today();
    Optional<MemberCard> me = caller.person().flatMap(members::card);
    Optional<ArenaCard> arena = me.flatMap(card -> arena(card, about));
    List<BodyCard> there = arena.map(card -> bodies.ofArena(card.id())).orElse(List.of());
    Optional<ConferenceCard> conference = conferences.next();
    Optional<BodyId> decides = arena.map(card -> models.current(card.id()).body());
    Optional<PresidiumMember> leader = kind(there, BodyKind.GROUP).flatMap(group -> leader(group));
    return new Situation(
        clock.instant(),
        arena.map(ArenaCard::id).orElse(null),
        arena.map(ArenaCard::name).orElse(""),
        conference.map(this::gathering).orElse(null),
        kind(there, BodyKind.NOMINATING_COMMITTEE).map(BodyCard::name).orElse(null),
        conference
            .map(card -> before(start(card), today.whole("guide.nomination.days_before")))
            .orElse(null),
        me.flatMap(card -> council(councils(there, decides), card.votesIn(), today)).orElse(null),
        leader
            .map(one -> contact(kind(there, BodyKind.GROUP).orElseThrow().name(), one))
            .orElse(null),
        me.flatMap(card -> chair(card.votesIn())).orElse(null),
        caller.has(Role.BOARD)
            || leader
                .filter(one -> caller.person().filter(one.person()::equals).isPresent())
                .isPresent(),
        answerDays(today));
  }

  private Situation.Contact contact(String body, PresidiumMember leader) {
    return new Situation.Contact(body, leader.person(), leader.name());
  }

  /** The arena where she lives, or that of the district for what concerns the whole party. */
  private Optional<ArenaCard> arena(MemberCard me, About about) {
    Set<ArenaKind> wanted =
        switch (about) {
          case MUNICIPALITY -> EnumSet.of(ArenaKind.CITY, ArenaKind.MUNICIPALITY);
          case REGION -> EnumSet.of(ArenaKind.REGION);
          case DISTRICT, PARTY -> EnumSet.of(ArenaKind.DISTRICT);
          case ASSOCIATION -> EnumSet.noneOf(ArenaKind.class);
        };
    return arenas.of(me.geographic()).stream()
        .flatMap(id -> arenas.find(id).stream())
        .filter(card -> wanted.contains(card.kind()))
        .findFirst();
  }

  private static Optional<BodyCard> kind(List<BodyCard> bodies, BodyKind... kinds) {
    Set<BodyKind> wanted = Set.of(kinds);
    return bodies.stream().filter(body -> wanted.contains(body.kind())).findFirst();
  }

  /** The councils of the arena; the one that decides under its present model comes first. */
  private static List<BodyCard> councils(List<BodyCard> there, Optional<BodyId> decides) {
    return there.stream()
        .filter(b -> b.kind() == BodyKind.COUNCIL || b.kind() == BodyKind.CHAIRS_COUNCIL)
        .sorted(Comparator.comparing(b -> decides.filter(b.id()::equals).isEmpty()))
        .toList();
  }

  private Optional<PresidiumMember> leader(BodyCard group) {
    return presidium.of(group.id()).stream()
        .filter(post -> post.post() == Post.GROUP_LEADER)
        .findFirst();
  }

  private Situation.Gathering gathering(ConferenceCard card) {
    return new Situation.Gathering(card.name(), card.deadline(), start(card));
  }

  private Instant start(ConferenceCard card) {
    return card.firstDay().atStartOfDay(clock.getZone()).toInstant();
  }

  private static Instant before(Instant at, int days) {
    return at.minus(Duration.ofDays(days));
  }

  private Optional<Situation.Council> council(
      List<BodyCard> councils, AssociationId home, RuleSet today) {
    return councils.stream()
        .findFirst()
        .map(
            council -> {
              Optional<Holder> holder =
                  seats.of(council.id()).stream()
                      .filter(seat -> home.equals(seat.association()))
                      .flatMap(seat -> seat.ordinary().stream())
                      .findFirst();
              int days = today.whole("guide.council.days_before");
              Optional<MeetingCard> next =
                  meetings.all().stream()
                      .filter(meeting -> meeting.body().equals(council.id()))
                      .filter(meeting -> meeting.state() == MeetingState.CALLED)
                      .filter(meeting -> before(meeting.startsAt(), days).isAfter(clock.instant()))
                      .reduce((later, sooner) -> sooner);
              return new Situation.Council(
                  council.name(),
                  holder.map(Holder::person).orElse(null),
                  holder.map(Holder::name).orElse(""),
                  next.map(meeting -> before(meeting.startsAt(), days)).orElse(null),
                  next.map(MeetingCard::startsAt).orElse(null));
            });
  }

  private Optional<Situation.Contact> chair(AssociationId home) {
    String name = associations.find(home).map(AssociationCard::name).orElse("");
    Optional<PersonId> chair =
        roles.holders(Role.ASSOCIATION_CHAIR, home.value()).stream().findFirst();
    return chair.map(
        person ->
            new Situation.Contact(
                name, person, members.names(List.of(person)).getOrDefault(person, "")));
  }

  private static Map<RouteKind, Integer> answerDays(RuleSet today) {
    Map<RouteKind, Integer> days = new EnumMap<>(RouteKind.class);
    days.put(RouteKind.ASSOCIATION, today.whole("guide.answer.association"));
    days.put(RouteKind.COUNCIL_MEMBER, today.whole("guide.answer.council_member"));
    days.put(RouteKind.GROUP_LEADER, today.whole("guide.answer.group_leader"));
    days.put(RouteKind.BOARD, today.whole("guide.answer.board"));
    days.put(RouteKind.SOUNDING, today.whole("guide.answer.sounding"));
    days.put(RouteKind.PARTY_CENTRE, today.whole("guide.answer.party_centre"));
    return days;
  }
}
