package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Seats;
import org.radslag.guide.About;
import org.radslag.guide.Actor;
import org.radslag.guide.Answers;
import org.radslag.guide.Channel;
import org.radslag.guide.Channels;
import org.radslag.guide.Directory;
import org.radslag.guide.Form;
import org.radslag.guide.Guide;
import org.radslag.guide.Pace;
import org.radslag.guide.Representative;
import org.radslag.guide.Route;
import org.radslag.guide.RouteKind;
import org.radslag.guide.Weight;
import org.radslag.inside.Councils.Council;
import org.radslag.inside.Councils.Sitting;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.MemberCard;
import org.radslag.report.Influence;
import org.radslag.report.InfluenceReport;

/** Who represents the members, how a question reaches them, and what it all came to. */
@ExtendWith(ArquillianExtension.class)
class DirectoryIT {

  private static final Answers ABOUT_THE_CITY =
      new Answers(About.MUNICIPALITY, Actor.POLITICIANS, Weight.PRINCIPLE, Pace.WEEKS, Form.SPEAK);

  @Inject Directory directory;
  @Inject Channels channels;
  @Inject Guide guide;
  @Inject InfluenceReport reports;
  @Inject Arenas arenas;
  @Inject Seats seats;
  @Inject Councils councils;
  @Inject As as;

  /** A council that belongs to an arena of its own. */
  private record Place(ArenaId arena, Council council) {
    PersonId holder(int seat) {
      return council.holders().get(seat);
    }
  }

  @Test
  void a_representative_stands_there_with_what_she_has_chosen_and_nothing_else() {
    Place place = place(2);
    PersonId me = place.holder(0);
    assertEquals(Channel.NONE, find(place, me).orElseThrow().channel());
    Channel chosen = new Channel("jag@kommun.example", "", "Fredagar");
    assertTrue(as.member(me, () -> channels.choose(chosen)).isDone());
    assertEquals(chosen, find(place, me).orElseThrow().channel());
    assertTrue(as.member(me, () -> channels.choose(Channel.NONE)).isDone());
    assertEquals(Channel.NONE, find(place, me).orElseThrow().channel());
    assertEquals(
        0, councils.number("SELECT COUNT(*) FROM guide_channel WHERE person = ?", me.toString()));
  }

  @Test
  void who_represents_nobody_chooses_nothing_and_strangers_see_nothing() {
    Place place = place(1);
    PersonId member = councils.member(place.council().associations().get(0));
    Channel some = new Channel("jag@kommun.example", "", "");
    assertThrows(Forbidden.class, () -> as.member(member, () -> channels.choose(some)));
    assertTrue(as.member(member, () -> channels.choose(Channel.NONE)).isDone());
    assertEquals(
        0,
        councils.number("SELECT COUNT(*) FROM guide_channel WHERE person = ?", member.toString()));
    as.member(place.holder(0), () -> channels.choose(some));
    councils.run(
        "UPDATE guide_channel SET person = ? WHERE person = ?",
        member.toString(),
        place.holder(0).toString());
    assertTrue(as.member(member, () -> channels.choose(Channel.NONE)).isDone());
    assertEquals(Channel.NONE, as.member(member, () -> channels.mine()));
    assertThrows(Forbidden.class, () -> as.nobody(() -> directory.of(place.arena())));
  }

  @Test
  void a_protected_person_is_never_named_nor_reached() {
    Place place = place(2);
    PersonId me = place.holder(0);
    as.member(me, () -> channels.choose(new Channel("jag@kommun.example", "", "")));
    councils.run("UPDATE member SET protected_identity = TRUE WHERE id = ?", me.toString());
    Representative shown = find(place, me).orElseThrow();
    assertEquals(MemberCard.PROTECTED_NAME, shown.name());
    assertEquals(Channel.NONE, shown.channel());
    Outcome<?> refused = as.member(me, () -> channels.choose(new Channel("a@b.example", "", "")));
    assertEquals("guide.refused.protected", refused.reasons().get(0).reason());
    assertTrue(as.member(me, () -> channels.choose(Channel.NONE)).isDone());
    assertEquals(Channel.NONE, as.member(me, () -> channels.mine()));
  }

  @Test
  void whose_term_is_over_is_gone() {
    Place place = place(2);
    PersonId me = place.holder(0);
    assertTrue(find(place, me).isPresent());
    UUID term =
        as.system(() -> seats.history(place.council().seats().get(0)))
            .orElseThrow()
            .holders()
            .get(0)
            .term();
    as.system(() -> seats.end(term));
    assertFalse(find(place, me).isPresent());
  }

  @Test
  void a_member_is_guided_to_whoever_holds_her_associations_seat() {
    Place place = place(2);
    PersonId member = councils.member(place.council().associations().get(0));
    Route way = route(member, RouteKind.COUNCIL_MEMBER);
    assertTrue(way.isOpen());
    assertEquals(place.holder(0), way.who());
    UUID term =
        as.system(() -> seats.history(place.council().seats().get(0)))
            .orElseThrow()
            .holders()
            .get(0)
            .term();
    as.system(() -> seats.end(term));
    assertFalse(route(member, RouteKind.COUNCIL_MEMBER).isOpen());
    assertTrue(route(member, RouteKind.BOARD).isOpen());
  }

  @Test
  void the_report_counts_what_the_councils_meetings_took() {
    Place place = place(3);
    Sitting sitting = councils.sitting(place.council());
    LocalDate today = councils.today();
    Influence open = report(place, today);
    assertEquals(0, open.bodies().size(), "a meeting counts when it is over");
    councils.run(
        "UPDATE meeting SET state = 'CLOSED', closed_at = TIMESTAMPADD(HOUR, 2, opened_at) WHERE id"
            + " = ?",
        sitting.meeting().toString());
    Influence report = report(place, today);
    assertEquals(1, report.bodies().get(0).meetings());
    assertEquals(3, report.people());
    assertTrue(report.hours() >= 5, "three people for two hours, less what they came late");
    assertTrue(
        report.genders().stream().allMatch(g -> g.people() == null || g.people() == 0),
        "three people are too few to be told apart");
    assertEquals(3, report.associations().size());
  }

  @Test
  void a_period_that_makes_no_sense_is_refused_beside_its_field() {
    Place place = place(1);
    LocalDate today = councils.today();
    refused(place, today.plusDays(1), today.plusDays(2), "report.refused.from");
    refused(place, today, today.minusDays(1), "report.refused.backwards");
    refused(place, today.minusYears(9), today, "report.refused.long");
    refused(place, null, today, "report.refused.from");
    refused(place, today, null, "report.refused.through");
  }

  private void refused(Place place, LocalDate from, LocalDate through, String reason) {
    Outcome<Influence> outcome =
        as.member(place.holder(0), () -> reports.of(place.arena(), from, through));
    assertEquals(reason, outcome.reasons().get(0).reason());
  }

  private Influence report(Place place, LocalDate today) {
    return as.member(place.holder(0), () -> reports.of(place.arena(), today.minusDays(7), today))
        .value();
  }

  private Route route(PersonId member, RouteKind kind) {
    return as.member(member, () -> guide.routes(ABOUT_THE_CITY)).routes().stream()
        .filter(route -> route.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  /** As another member sees it. */
  private Optional<Representative> find(Place place, PersonId person) {
    List<Representative> all =
        as.member(place.council().chair(), () -> directory.of(place.arena()));
    return all.stream().filter(one -> one.person().equals(person)).findFirst();
  }

  private Place place(int size) {
    Council council = councils.council(size);
    LocalDate since = councils.today();
    ArenaId arena =
        as.system(
                () ->
                    arenas.found(
                        ArenaKind.MUNICIPALITY,
                        "Prov " + UUID.randomUUID(),
                        council.associations(),
                        since))
            .value();
    councils.run(
        "UPDATE body SET arena_id = ? WHERE id = ?", arena.toString(), council.body().toString());
    return new Place(arena, council);
  }
}
