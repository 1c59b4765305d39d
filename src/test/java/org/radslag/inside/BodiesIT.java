package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.BodyPlan;
import org.radslag.bodies.Composition;
import org.radslag.bodies.Conduct;
import org.radslag.bodies.EndCondition;
import org.radslag.bodies.GoneAssociations;
import org.radslag.bodies.Post;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.SeatId;
import org.radslag.bodies.SeatPlan;
import org.radslag.bodies.Seats;
import org.radslag.bodies.Successions;
import org.radslag.bodies.Vacancies;
import org.radslag.bodies.Vacancy;
import org.radslag.inside.Councils.Council;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.Agenda;
import org.radslag.meetings.ItemText;
import org.radslag.meetings.MeetingId;
import org.radslag.meetings.MeetingPlan;
import org.radslag.meetings.Meetings;
import org.radslag.meetings.Presence;
import org.radslag.membership.reorganisation.Reorganisations;

/** Bodies of every kind: who gives a seat, what it may do, and how mandates end. */
@ExtendWith(ArquillianExtension.class)
class BodiesIT {

  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Presidium presidium;
  @Inject Successions successions;
  @Inject Vacancies vacancies;
  @Inject GoneAssociations gone;
  @Inject Reorganisations reorganisations;
  @Inject Presence presence;
  @Inject Meetings meetings;
  @Inject Agenda agenda;
  @Inject Roles roles;
  @Inject Councils councils;
  @Inject As as;

  @Test
  void an_association_has_one_chair_and_her_seat_follows_the_office() {
    Council council = councils.council(2);
    BodyId chairs =
        found(BodyKind.CHAIRS_COUNCIL, null, null, Composition.chairs(council.associations()));
    PersonId first = councils.member(council.associations().get(0));
    PersonId second = councils.member(council.associations().get(0));
    assertTrue(chair(first, council).isDone());
    assertEquals(List.of(first), as.system(() -> seats.holders(chairs)));
    refused("access.refused.chair-held", chair(second, council));
    as.system(
        () -> roles.end(first, Role.ASSOCIATION_CHAIR, council.associations().get(0).value()));
    assertTrue(as.system(() -> seats.holders(chairs)).isEmpty());
    assertTrue(chair(second, council).isDone());
    assertEquals(List.of(second), as.system(() -> seats.holders(chairs)));
    refused("bodies.refused.ex-officio", assign(seat(chairs, SeatBasis.CHAIR), first));
  }

  @Test
  void the_secretary_steps_in_for_the_chair() {
    Council council = councils.council(1);
    PersonId chair = councils.member(council.associations().get(0));
    PersonId secretary = councils.member(council.associations().get(0));
    chair(chair, council);
    as.system(
            () ->
                roles.grant(
                    secretary, Role.ASSOCIATION_SECRETARY, council.associations().get(0).value()))
        .value();
    BodyId chairs =
        found(BodyKind.CHAIRS_COUNCIL, null, null, Composition.chairs(council.associations()));
    SeatCard seat = as.system(() -> seats.of(chairs)).get(0);
    assertEquals(chair, seat.ordinary().orElseThrow().person());
    assertEquals(secretary, seat.alternates().get(0).person());
  }

  @Test
  void a_seat_with_voice_only_is_present_and_enters_neither_roll_nor_quorum() {
    Council council = councils.council(2);
    List<SeatPlan> plan =
        Composition.together(
            Composition.perAssociation(council.associations(), 1),
            Composition.others(SeatBasis.BOARD, 1, false));
    BodyId body = found(BodyKind.COUNCIL, null, null, plan);
    PersonId board = councils.member(council.associations().get(0));
    refused("bodies.refused.not-board", assign(seat(body, SeatBasis.BOARD), board));
    as.system(() -> roles.grant(board, Role.BOARD, null)).value();
    assertTrue(assign(seat(body, SeatBasis.BOARD), board).isDone());
    PersonId leader = council.chair();
    as.system(() -> presidium.give(body, leader, Post.CHAIR)).value();
    MeetingId meeting =
        councils.called(new Council(body, leader, List.of(), List.of(), council.associations()));
    assertTrue(as.member(board, () -> presence.checkIn(meeting)).isDone());
    var quorum = as.system(() -> presence.quorum(meeting, presence.seats(meeting))).orElseThrow();
    assertEquals(0, quorum.filled());
    assertEquals(2, quorum.seats());
    assertTrue(
        as.system(() -> presence.seats(meeting)).stream()
            .noneMatch(seat -> seat.voter().isPresent()));
  }

  @Test
  void a_delegation_is_drawn_from_a_council_and_who_leaves_the_council_leaves_it() {
    Council council = councils.council(2);
    List<SeatPlan> plan = Composition.others(SeatBasis.COUNCIL, 2, true);
    refused(
        "bodies.refused.no-parent",
        as.system(() -> bodies.found(plan(BodyKind.DELEGATION, null, null, plan))));
    BodyId delegation = found(BodyKind.DELEGATION, council.body(), null, plan);
    SeatId seat = seat(delegation, SeatBasis.COUNCIL);
    PersonId outside = councils.member(council.associations().get(0));
    refused("bodies.refused.not-in-council", assign(seat, outside));
    PersonId inside = council.holders().get(0);
    assertTrue(assign(seat, inside).isDone());
    assertTrue(as.system(() -> seats.isSeated(delegation, inside)));
    var term =
        as.system(() -> seats.history(council.seats().get(0))).orElseThrow().holders().get(0);
    as.system(() -> seats.end(term.term())).value();
    assertFalse(as.system(() -> seats.isSeated(delegation, inside)));
    assertEquals(7, as.system(() -> bodies.reportDays(delegation)).orElseThrow());
  }

  @Test
  void the_council_has_an_ordinary_seat_in_the_nominating_committee_that_ends_by_condition() {
    Council council = councils.council(1);
    BodyId committee =
        found(
            BodyKind.NOMINATING_COMMITTEE,
            council.body(),
            EndCondition.FIRST_ELECTIONS_AFTER_GENERAL,
            Composition.together(
                Composition.others(SeatBasis.OPEN, 2, true),
                Composition.others(SeatBasis.COUNCIL, 1, true)));
    SeatId own = seat(committee, SeatBasis.COUNCIL);
    refused(
        "bodies.refused.not-in-council",
        assign(own, councils.member(council.associations().get(0))));
    assertTrue(assign(own, council.holders().get(0)).isDone());
    refused("bodies.refused.basis", as.system(() -> successions.conditionMet(committee, " ")));
    assertTrue(
        as.system(() -> successions.conditionMet(committee, "De första valen är hållna")).isDone());
    assertTrue(as.system(() -> seats.holders(committee)).isEmpty());
    assertFalse(as.system(() -> bodies.find(committee)).orElseThrow().existsOn(councils.today()));
    refused(
        "bodies.refused.no-condition",
        as.system(() -> successions.conditionMet(council.body(), "Nej")));
  }

  @Test
  void the_first_alternate_takes_a_vacant_seat_for_the_rest_of_the_term() {
    Council council = councils.council(1);
    SeatId seat = council.seats().get(0);
    LocalDate through = councils.today().plusYears(1);
    var open = as.system(() -> seats.history(seat)).orElseThrow().holders().get(0);
    as.system(() -> seats.end(open.term())).value();
    PersonId ordinary = councils.member(council.associations().get(0));
    PersonId alternate = councils.member(council.associations().get(0));
    as.system(() -> seats.assign(seat, ordinary, 0, councils.today(), through)).value();
    as.system(() -> seats.assign(seat, alternate, 1, councils.today(), null)).value();
    refused("bodies.refused.no-vacancy", as.system(() -> vacancies.moveUp(seat)));
    var term = as.system(() -> seats.of(council.body())).get(0).ordinary().orElseThrow();
    as.system(() -> seats.end(term.term())).value();
    Vacancy vacancy = as.system(() -> vacancies.of(seat)).orElseThrow();
    assertEquals(alternate, vacancy.next().orElseThrow().person());
    assertEquals(term.endsAt().minusNanos(1_000), vacancy.restThrough());
    assertTrue(as.system(() -> vacancies.moveUp(seat)).isDone());
    var now = as.system(() -> seats.of(council.body())).get(0).ordinary().orElseThrow();
    assertEquals(alternate, now.person());
    assertEquals(term.endsAt(), now.endsAt());
    assertTrue(as.system(() -> vacancies.of(seat)).isEmpty());
  }

  @Test
  void an_association_that_is_merged_into_another_loses_its_seat_on_the_day() {
    Council council = councils.council(2);
    as.system(
            () ->
                reorganisations.merge(
                    List.of(council.associations().get(0)),
                    council.associations().get(1),
                    councils.today().plusDays(1),
                    "Båda årsmötena"))
        .value();
    as.system(gone::endSeats);
    assertEquals(2, as.system(() -> seats.of(council.body())).size());
    councils.run(
        "UPDATE association SET founded_on = ?, dissolved_on = ? WHERE id = ?",
        councils.today().minusDays(1).toString(),
        councils.today().toString(),
        council.associations().get(0).toString());
    as.system(gone::endSeats);
    assertEquals(List.of(council.holders().get(1)), as.system(() -> seats.holders(council.body())));
    assertEquals(1, as.system(() -> seats.of(council.body())).size());
    assertThrows(Forbidden.class, () -> as.member(council.chair(), gone::endSeats, Role.OFFICE));
  }

  @Test
  void a_body_is_not_called_later_than_its_shortest_notice() {
    Council council = councils.council(1);
    String name = "Råd " + java.util.UUID.randomUUID();
    List<SeatPlan> plan = Composition.perAssociation(council.associations(), 1);
    BodyId body =
        as.system(
                () ->
                    bodies.found(
                        new BodyPlan(
                            BodyKind.COUNCIL,
                            name,
                            "Mälarstad",
                            null,
                            null,
                            null,
                            plan,
                            Conduct.of("small", 5, 24))))
            .value();
    MeetingId late = planned(body, Duration.ofHours(30));
    String sooner = "UPDATE meeting SET starts_at = starts_at - INTERVAL 7 HOUR WHERE id = ?";
    councils.run(sooner, late.toString());
    refused("meetings.refused.short-notice", as.system(() -> meetings.call(late)));
    MeetingId soon = planned(body, Duration.ofHours(25));
    assertTrue(as.system(() -> meetings.call(soon, "Svar krävs i morgon")).isDone());
    assertEquals(
        1, as.system(() -> presence.quorum(soon, presence.seats(soon))).orElseThrow().needed());
    assertFalse(as.system(() -> presence.quorum(soon, presence.seats(soon))).orElseThrow().isMet());
  }

  private MeetingId planned(BodyId body, Duration away) {
    MeetingPlan plan = new MeetingPlan("Möte", "Folkets hus", councils.in(away), true);
    MeetingId meeting = as.system(() -> meetings.plan(body, plan)).value();
    as.system(() -> agenda.add(meeting, new ItemText("Punkt", "", ""))).value();
    return meeting;
  }

  @Test
  void only_a_group_has_a_group_leader() {
    Council council = councils.council(1);
    PersonId person = council.holders().get(0);
    refused(
        "bodies.refused.leader-of-group",
        as.system(() -> presidium.give(council.body(), person, Post.GROUP_LEADER)));
    BodyId group = found(BodyKind.GROUP, null, null, Composition.others(SeatBasis.OPEN, 2, true));
    assertTrue(as.system(() -> presidium.give(group, person, Post.GROUP_LEADER)).isDone());
  }

  private Outcome<PersonId> chair(PersonId person, Council council) {
    return as.system(
        () -> roles.grant(person, Role.ASSOCIATION_CHAIR, council.associations().get(0).value()));
  }

  private Outcome<SeatId> assign(SeatId seat, PersonId person) {
    return as.system(() -> seats.assign(seat, person, 0, councils.today(), null));
  }

  private SeatId seat(BodyId body, SeatBasis basis) {
    return as.system(() -> seats.of(body)).stream()
        .filter(seat -> seat.basis() == basis)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private BodyId found(BodyKind kind, BodyId parent, EndCondition endsWhen, List<SeatPlan> plan) {
    return as.system(() -> bodies.found(plan(kind, parent, endsWhen, plan))).value();
  }

  private static BodyPlan plan(
      BodyKind kind, BodyId parent, EndCondition endsWhen, List<SeatPlan> plan) {
    String name = kind + " " + java.util.UUID.randomUUID();
    return new BodyPlan(kind, name, "Mälarstad", null, parent, endsWhen, plan);
  }

  private static void refused(String reason, Outcome<?> outcome) {
    assertFalse(outcome.isDone(), reason);
    assertEquals(reason, outcome.reasons().get(0).reason());
  }
}
