package org.radslag.matters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.radslag.bodies.BodyId;

/** Where a matter goes, by examples and by what must hold for every case there is. */
class RoutingTest {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final Instant NOW = Instant.parse("2027-01-12T17:40:00Z");
  private static final int CASES = 4_000;

  private static final CallTerms VOTE = new CallTerms(Way.MEMBER_VOTE, null, 2, 24, 7);
  private static final CallTerms COUNCIL = new CallTerms(Way.COUNCIL, BodyId.create(), 7, 48, 0);
  private static final CallTerms DELEGATION =
      new CallTerms(Way.DELEGATION, BodyId.create(), 3, 12, 0);

  @Test
  void without_a_deadline_it_goes_where_the_sheet_says() {
    Route route = route(MandateLevel.COUNCIL, false, null);
    assertEquals(Way.COUNCIL, route.chosen().way());
    assertEquals(Notice.NORMAL, route.chosen().notice());
    assertNull(route.chosen().callBy());
    assertEquals(LocalDate.of(2027, 1, 19), route.chosen().earliest());
    assertFalse(route.isTooShort());
  }

  @Test
  void the_last_day_to_call_is_the_deadline_minus_the_notice_to_its_last_microsecond() {
    Route route = route(MandateLevel.COUNCIL, false, Duration.ofDays(7));
    assertTrue(route.chosen().open());
    assertEquals(Way.COUNCIL, route.chosen().way());
    assertEquals(Instant.parse("2027-01-12T22:59:59.999999Z"), route.chosen().callBy());
  }

  @Test
  void days_of_notice_are_days_of_the_calendar_also_where_the_clocks_change() {
    Instant lateTheNightBefore = Instant.parse("2027-03-27T22:30:00Z");
    Route route =
        Routing.route(
            new RoutingCase(
                lateTheNightBefore,
                SWEDEN,
                MandateLevel.COUNCIL,
                false,
                null,
                Way.COUNCIL,
                List.of(COUNCIL),
                4,
                14));
    assertEquals(LocalDate.of(2027, 4, 3), route.chosen().earliest());
  }

  @Test
  void one_day_less_leaves_short_notice_and_says_so() {
    Route route = route(MandateLevel.COUNCIL, false, Duration.ofDays(6));
    assertTrue(route.isTooShort());
    assertFalse(route.isDiverted());
    assertEquals(Notice.SHORT, route.chosen().notice());
    assertEquals(48, route.chosen().noticeHours());
    assertEquals(NOW.plus(Duration.ofDays(4)), route.chosen().callBy());
    assertNull(route.publishBy());
  }

  @Test
  void when_even_short_notice_is_too_long_the_delegation_remains() {
    Route route = route(MandateLevel.COUNCIL, false, Duration.ofHours(40));
    assertEquals(Way.DELEGATION, route.chosen().way());
    assertTrue(route.isDiverted());
    assertEquals(
        List.of(Way.DELEGATION, Way.SOUNDING, Way.GROUP),
        route.remaining().stream().map(RouteOption::way).toList());
    assertNull(route.publishBy());
  }

  @Test
  void then_a_sounding_and_publication_afterwards() {
    Route route = route(MandateLevel.MEMBERS, false, Duration.ofHours(6));
    assertEquals(Way.SOUNDING, route.chosen().way());
    assertEquals(LocalDate.of(2027, 1, 27), route.publishBy());
  }

  @Test
  void and_last_the_group_alone_with_publication_afterwards() {
    Route route = route(MandateLevel.MEMBERS, false, Duration.ofHours(2));
    assertEquals(Way.GROUP, route.chosen().way());
    assertTrue(route.publishBy() != null);
  }

  @Test
  void a_member_vote_counts_its_voting_days_as_well() {
    Route route = route(MandateLevel.MEMBERS, false, Duration.ofDays(9));
    assertEquals(Way.MEMBER_VOTE, route.chosen().way());
    assertEquals(Notice.NORMAL, route.chosen().notice());
    Route shorter = route(MandateLevel.MEMBERS, false, Duration.ofDays(8));
    assertEquals(Way.MEMBER_VOTE, shorter.chosen().way());
    assertEquals(Notice.SHORT, shorter.chosen().notice());
    Route tooShort = route(MandateLevel.MEMBERS, false, Duration.ofDays(7).plusHours(23));
    assertEquals(Way.COUNCIL, tooShort.chosen().way());
    assertTrue(tooShort.isDiverted());
  }

  @Test
  void what_the_group_may_decide_alone_is_never_too_short() {
    Route route = route(MandateLevel.ALONE, true, Duration.ofMinutes(1));
    assertEquals(Way.GROUP, route.chosen().way());
    assertFalse(route.isTooShort());
    assertNull(route.publishBy());
  }

  @Test
  void under_low_influence_a_council_matter_is_still_asked_about() {
    Route route =
        Routing.route(
            new RoutingCase(
                NOW, SWEDEN, MandateLevel.COUNCIL, false, null, Way.GROUP, List.of(), 4, 14));
    assertEquals(Way.SOUNDING, route.chosen().way());
  }

  @Test
  void a_council_matter_goes_to_the_body_of_the_model_in_force_first() {
    CallTerms chairs = new CallTerms(Way.CHAIRS_COUNCIL, BodyId.create(), 5, 24, 0);
    Route route =
        Routing.route(
            new RoutingCase(
                NOW,
                SWEDEN,
                MandateLevel.COUNCIL,
                false,
                null,
                Way.CHAIRS_COUNCIL,
                List.of(COUNCIL, chairs, DELEGATION),
                4,
                14));
    assertEquals(Way.CHAIRS_COUNCIL, route.chosen().way());
  }

  @Test
  void where_there_is_no_council_a_council_matter_goes_to_the_members_before_the_few() {
    Route route =
        Routing.route(
            new RoutingCase(
                NOW,
                SWEDEN,
                MandateLevel.COUNCIL,
                false,
                NOW.plus(Duration.ofHours(50)),
                Way.MEMBER_VOTE,
                List.of(VOTE, DELEGATION),
                4,
                14));
    assertEquals(Way.MEMBER_VOTE, route.demanded().way());
    assertTrue(route.isTooShort());
    assertEquals(Way.DELEGATION, route.chosen().way());
  }

  @Test
  void every_case_has_an_answer_that_there_is_time_for() {
    Random random = new Random(20270112);
    for (int i = 0; i < CASES; i++) {
      RoutingCase asked = any(random);
      Route route = Routing.route(asked);
      assertTrue(route.chosen().open(), asked::toString);
      assertTrue(route.options().contains(route.chosen()), asked::toString);
      assertTrue(
          route.options().stream().anyMatch(option -> option.way() == Way.GROUP), asked::toString);
      if (asked.deadline() == null || asked.level() == MandateLevel.ALONE) {
        assertFalse(route.isTooShort(), asked::toString);
      }
      if (route.chosen().callBy() != null && route.chosen().way() != Way.GROUP) {
        assertFalse(route.chosen().callBy().isBefore(NOW), asked::toString);
      }
    }
  }

  @Test
  void more_time_never_takes_a_way_off() {
    Random random = new Random(7);
    for (int i = 0; i < CASES; i++) {
      RoutingCase asked = any(random);
      if (asked.deadline() == null) {
        continue;
      }
      Duration more = Duration.ofHours(random.nextInt(24 * 30));
      Route before = Routing.route(asked);
      Route after = Routing.route(with(asked, asked.level(), asked.deadline().plus(more)));
      for (int at = 0; at < before.options().size(); at++) {
        assertTrue(
            !before.options().get(at).open() || after.options().get(at).open(), asked::toString);
      }
    }
  }

  @Test
  void a_stricter_sheet_never_leads_to_less_anchoring() {
    Random random = new Random(11);
    for (int i = 0; i < CASES; i++) {
      RoutingCase asked = any(random);
      for (MandateLevel level : MandateLevel.values()) {
        Way freer = Routing.route(with(asked, level, asked.deadline())).chosen().way();
        Way stricter =
            Routing.route(with(asked, level.stricter(asked.level()), asked.deadline()))
                .chosen()
                .way();
        assertTrue(
            level.compareTo(asked.level()) >= 0 || stricter.decides() || !freer.decides(),
            asked::toString);
      }
    }
  }

  private static Route route(MandateLevel level, boolean urgent, Duration away) {
    return Routing.route(
        new RoutingCase(
            NOW,
            SWEDEN,
            level,
            urgent,
            away == null ? null : NOW.plus(away),
            Way.MEMBER_VOTE,
            List.of(VOTE, COUNCIL, DELEGATION),
            4,
            14));
  }

  private static RoutingCase with(RoutingCase asked, MandateLevel level, Instant deadline) {
    return new RoutingCase(
        asked.now(),
        asked.zone(),
        level,
        asked.urgent(),
        deadline,
        asked.model(),
        asked.terms(),
        asked.soundingHours(),
        asked.publishDays());
  }

  private static RoutingCase any(Random random) {
    List<CallTerms> terms = new ArrayList<>();
    for (Way way : Way.values()) {
      if (way.decides() && random.nextBoolean()) {
        int notice = random.nextInt(90);
        terms.add(
            new CallTerms(
                way,
                BodyId.create(),
                notice,
                random.nextInt(notice * 24 + 1),
                way == Way.MEMBER_VOTE ? random.nextInt(15) : 0));
      }
    }
    Instant deadline =
        random.nextInt(4) == 0 ? null : NOW.plusSeconds(random.nextInt(120 * 86_400) - 86_400L);
    return new RoutingCase(
        NOW,
        SWEDEN,
        MandateLevel.values()[random.nextInt(4)],
        random.nextBoolean(),
        deadline,
        Way.values()[random.nextInt(Way.values().length)],
        terms,
        1 + random.nextInt(24),
        random.nextInt(60));
  }
}
