package org.radslag.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.radslag.guide.Situation.Contact;
import org.radslag.guide.Situation.Council;
import org.radslag.guide.Situation.Gathering;
import org.radslag.kernel.PersonId;

/** Every combination of answers in every situation: 240 paths, 384 situations. */
class RoutingTest {

  private static final Instant NOW = Instant.parse("2027-01-12T17:40:00Z");
  private static final Instant SOON = NOW.plus(Duration.ofDays(3));
  private static final Instant SPRING = NOW.plus(Duration.ofDays(60));
  private static final Instant PAST = NOW.minus(Duration.ofDays(1));
  private static final Contact SOMEBODY = new Contact("Kommungruppen", PersonId.create(), "Alva");

  @Test
  void every_path_ends_in_at_least_one_open_route_in_every_situation() {
    for (Answers answers : paths()) {
      for (Situation situation : situations()) {
        List<Route> routes = new Routing(answers, situation).routes();
        assertTrue(routes.stream().anyMatch(Route::isOpen), answers + " " + situation);
        assertTrue(routes.get(0).isOpen(), "the first route shown is open: " + answers);
      }
    }
  }

  @Test
  void no_path_asks_more_than_five_questions_or_the_same_one_twice() {
    for (About about : About.values()) {
      for (Actor actor : Actor.values()) {
        Answers answers = Answers.NONE;
        List<Question> asked = new ArrayList<>();
        while (answers.next().isPresent()) {
          Question question = answers.next().get();
          assertFalse(asked.contains(question), question + " is asked twice");
          asked.add(question);
          answers = answered(answers, question, about, actor);
        }
        assertTrue(asked.size() <= 5, asked.toString());
        assertEquals(answers.needed(), java.util.EnumSet.copyOf(asked));
      }
    }
  }

  @Test
  void every_open_route_says_when_it_is_answered() {
    for (Answers answers : paths()) {
      for (Situation situation : situations()) {
        for (Route route : new Routing(answers, situation).routes()) {
          if (route.isOpen()) {
            assertTrue(route.answerOn() != null || route.answerDays() > 0, route.toString());
          } else {
            assertNotNull(route.closed(), route.toString());
          }
        }
      }
    }
  }

  @Test
  void no_route_is_open_after_its_last_time() {
    for (Answers answers : paths()) {
      for (Situation situation : situations()) {
        for (Route route : new Routing(answers, situation).routes()) {
          if (route.isOpen() && route.lastTime() != null) {
            assertFalse(situation.now().isAfter(route.lastTime()), route.toString());
          }
        }
      }
    }
  }

  @Test
  void a_matter_of_principle_that_can_wait_is_best_raised_by_a_motion() {
    assertEquals(
        RouteKind.MOTION, first(About.REGION, Actor.MEMBERS, Weight.PRINCIPLE, Pace.LATER));
  }

  @Test
  void an_everyday_matter_in_a_hurry_goes_to_the_group_leader() {
    assertEquals(
        RouteKind.GROUP_LEADER,
        first(About.MUNICIPALITY, Actor.POLITICIANS, Weight.EVERYDAY, Pace.DAYS));
  }

  @Test
  void what_the_board_has_to_do_goes_to_the_board() {
    assertEquals(RouteKind.BOARD, first(About.DISTRICT, Actor.BOARD, Weight.EVERYDAY, Pace.WEEKS));
  }

  @Test
  void what_concerns_the_own_association_is_raised_there() {
    assertEquals(RouteKind.ASSOCIATION, first(About.ASSOCIATION, Actor.MEMBERS, null, Pace.WEEKS));
  }

  @Test
  void who_wants_somebody_elected_turns_to_the_nominating_committee() {
    assertEquals(RouteKind.NOMINATION, first(About.REGION, Actor.ELECTED, null, null));
  }

  @Test
  void a_motion_is_closed_after_its_deadline_and_says_why() {
    Situation late =
        situation(new Gathering("Konferensen", PAST, SPRING), null, null, null, null, false);
    Route motion = find(late, RouteKind.MOTION);
    assertEquals(Closed.DEADLINE_PASSED, motion.closed());
    assertEquals("Konferensen", motion.where());
  }

  @Test
  void an_empty_seat_closes_the_way_over_the_council() {
    Council council = new Council("Rådet", null, "", null, null);
    assertEquals(
        Closed.EMPTY_SEAT,
        find(situation(null, null, null, council, null, false), RouteKind.COUNCIL_MEMBER).closed());
  }

  @Test
  void only_who_may_ask_sees_a_sounding_open() {
    assertEquals(
        Closed.NOT_HERS,
        find(situation(null, null, null, null, null, false), RouteKind.SOUNDING).closed());
    assertTrue(find(situation(null, null, null, null, null, true), RouteKind.SOUNDING).isOpen());
  }

  private static Route find(Situation situation, RouteKind kind) {
    Answers answers =
        new Answers(About.MUNICIPALITY, Actor.POLITICIANS, Weight.PRINCIPLE, Pace.DAYS, Form.SPEAK);
    return new Routing(answers, situation)
        .routes().stream().filter(route -> route.kind() == kind).findFirst().orElseThrow();
  }

  private static RouteKind first(About about, Actor actor, Weight weight, Pace pace) {
    Situation all =
        situation(
            new Gathering("Konferensen", SOON, SPRING),
            "Valberedningen",
            SOON,
            new Council("Rådet", PersonId.create(), "Hamza", SOON, SPRING),
            SOMEBODY,
            false);
    return new Routing(new Answers(about, actor, weight, pace, Form.WRITE), all)
        .routes()
        .get(0)
        .kind();
  }

  private static List<Answers> paths() {
    List<Answers> paths = new ArrayList<>();
    for (About about : About.values()) {
      for (Actor actor : Actor.values()) {
        for (Weight weight : Weight.values()) {
          for (Pace pace : Pace.values()) {
            for (Form form : Form.values()) {
              paths.add(new Answers(about, actor, weight, pace, form));
            }
          }
        }
      }
    }
    return paths;
  }

  private static List<Situation> situations() {
    List<Situation> all = new ArrayList<>();
    Gathering[] conferences = {
      null,
      new Gathering("Konferensen", SOON, SPRING),
      new Gathering("Konferensen", PAST, SPRING),
      new Gathering("Konferensen", NOW, SPRING)
    };
    Council[] councils = {
      null,
      new Council("Rådet", null, "", SOON, SPRING),
      new Council("Rådet", PersonId.create(), "Hamza", SOON, SPRING),
      new Council("Rådet", PersonId.create(), "Hamza", null, null)
    };
    for (Gathering conference : conferences) {
      for (Council council : councils) {
        for (String committee : new String[] {null, "Valberedningen"}) {
          for (Instant names : new Instant[] {PAST, SOON, SPRING}) {
            for (Contact leader : new Contact[] {null, SOMEBODY}) {
              for (boolean asks : new boolean[] {false, true}) {
                all.add(situation(conference, committee, names, council, leader, asks));
              }
            }
          }
        }
      }
    }
    return all;
  }

  private static Situation situation(
      Gathering conference,
      String committee,
      Instant names,
      Council council,
      Contact leader,
      boolean asks) {
    Map<RouteKind, Integer> days = new EnumMap<>(RouteKind.class);
    for (RouteKind kind : RouteKind.values()) {
      days.put(kind, 14);
    }
    return new Situation(
        NOW, null, "Mälarstad", conference, committee, names, council, leader, leader, asks, days);
  }

  private static Answers answered(Answers a, Question question, About about, Actor actor) {
    return switch (question) {
      case ABOUT -> new Answers(about, a.actor(), a.weight(), a.pace(), a.form());
      case ACTOR -> new Answers(a.about(), actor, a.weight(), a.pace(), a.form());
      case WEIGHT -> new Answers(a.about(), a.actor(), Weight.EVERYDAY, a.pace(), a.form());
      case PACE -> new Answers(a.about(), a.actor(), a.weight(), Pace.WEEKS, a.form());
      case FORM -> new Answers(a.about(), a.actor(), a.weight(), a.pace(), Form.SPEAK);
    };
  }
}
