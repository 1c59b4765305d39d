package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.inside.Arena.Place;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.matters.AnswerForm;
import org.radslag.matters.AnswerForm.Reply;
import org.radslag.matters.Backing;
import org.radslag.matters.Circle;
import org.radslag.matters.Embargo;
import org.radslag.matters.MatterId;
import org.radslag.matters.Ring;
import org.radslag.matters.SoundingForm;
import org.radslag.matters.SoundingId;
import org.radslag.matters.SoundingView;
import org.radslag.matters.Soundings;
import org.radslag.matters.Stance;

/** Soundings inside the server: who is asked, who may answer, who learns of it. */
@ExtendWith(ArquillianExtension.class)
class SoundingsIT {

  private static final List<String> TWO = List.of("Ska vi säga ja?", "Ska vi vänta?");

  @Inject As as;
  @Inject Councils councils;
  @Inject Arena arena;
  @Inject Soundings soundings;

  private Place place;

  @BeforeEach
  void an_arena() {
    place = arena.place();
  }

  @Test
  void the_chairs_are_asked_answer_once_and_may_change_their_mind() {
    SoundingId id = ask(matter(Ring.DELEGATES), Circle.CHAIRS, Ring.DELEGATES, 20, TWO).value();
    PersonId chair = place.chairs().get(0);
    assertEquals(1, asChair(chair, soundings::waiting).size());
    assertTrue(asChair(chair, () -> soundings.answer(id, form(Stance.YES, Stance.NO))).isDone());
    assertTrue(asChair(chair, soundings::waiting).isEmpty());
    assertTrue(asChair(chair, () -> soundings.answer(id, form(Stance.NO, Stance.NO))).isDone());
    SoundingView view = asChair(chair, () -> soundings.view(id)).orElseThrow();
    assertEquals(2, view.card().asked());
    assertEquals(1, view.card().answered());
    assertEquals(Stance.NO, view.mine().replies().get(0).stance());
    assertEquals(
        2,
        councils.number(
            "SELECT COUNT(*) FROM sounding_reply WHERE sounding = ? AND person = ?",
            id.toString(),
            chair.toString()));
  }

  @Test
  void nobody_sees_what_others_have_answered_while_it_is_open() {
    SoundingId id = ask(matter(Ring.DELEGATES), Circle.CHAIRS, Ring.DELEGATES, 20, TWO).value();
    asChair(place.chairs().get(0), () -> soundings.answer(id, form(Stance.YES, Stance.NO))).value();
    SoundingView view = arena.led(place, () -> soundings.view(id)).orElseThrow();
    assertTrue(view.results().isEmpty());
    assertTrue(view.lines().isEmpty());
    assertTrue(view.backings().isEmpty());
    assertFalse(view.mayAnswer());
  }

  @Test
  void who_is_not_asked_cannot_answer_and_who_stands_outside_does_not_know() {
    SoundingId id = ask(matter(Ring.DELEGATES), Circle.CHAIRS, Ring.DELEGATES, 20, TWO).value();
    SoundingId none = SoundingId.create();
    for (SoundingId one : List.of(id, none)) {
      assertThrows(
          Forbidden.class,
          () ->
              as.member(
                  place.outsider(), () -> soundings.answer(one, form(Stance.YES, Stance.YES))));
      assertTrue(as.member(place.outsider(), () -> soundings.view(one)).isEmpty());
    }
    assertThrows(
        Forbidden.class,
        () ->
            as.member(
                place.seated().get(1), () -> soundings.answer(id, form(Stance.YES, Stance.YES))));
    assertTrue(as.member(place.outsider(), soundings::waiting).isEmpty());
  }

  @Test
  void somebody_who_has_left_the_ring_may_no_longer_answer() {
    SoundingId id = ask(matter(Ring.DELEGATES), Circle.CHAIRS, Ring.DELEGATES, 20, TWO).value();
    PersonId former = place.chairs().get(0);
    assertTrue(as.member(former, soundings::waiting).isEmpty());
    assertThrows(
        Forbidden.class,
        () -> as.member(former, () -> soundings.answer(id, form(Stance.YES, Stance.YES))));
  }

  @Test
  void bad_soundings_are_refused_with_their_reason() {
    MatterId id = matter(Ring.BODY);
    assertEquals(
        List.of("matters.refused.circle-outside"),
        reasons(ask(id, Circle.CHAIRS, Ring.BODY, 20, TWO)));
    assertEquals(
        List.of("matters.refused.ring-wider"),
        reasons(ask(id, Circle.CHAIRS, Ring.DELEGATES, 20, TWO)));
    MatterId wide = matter(Ring.DELEGATES);
    assertEquals(
        List.of("matters.refused.questions"),
        reasons(ask(wide, Circle.CHAIRS, Ring.DELEGATES, 20, List.of("1", "2", "3", "4"))));
    assertEquals(
        List.of("matters.refused.questions"),
        reasons(ask(wide, Circle.CHAIRS, Ring.DELEGATES, 20, List.of(" ", ""))));
    assertEquals(
        List.of("matters.refused.too-long"),
        reasons(ask(wide, Circle.CHAIRS, Ring.DELEGATES, 20, List.of("x".repeat(201)))));
    assertEquals(
        List.of("matters.refused.hours"),
        reasons(ask(wide, Circle.CHAIRS, Ring.DELEGATES, -1, TWO)));
    assertEquals(
        List.of("matters.refused.hours"),
        reasons(ask(wide, Circle.CHAIRS, Ring.DELEGATES, 169, TWO)));
  }

  @Test
  void bad_answers_are_refused_with_their_reason() {
    SoundingId id = ask(matter(Ring.DELEGATES), Circle.CHAIRS, Ring.DELEGATES, 20, TWO).value();
    PersonId chair = place.chairs().get(1);
    assertEquals(
        List.of("matters.refused.replies"),
        reasons(asChair(chair, () -> soundings.answer(id, form(Stance.YES)))));
    assertEquals(
        List.of("matters.refused.backing"),
        reasons(
            asChair(
                chair,
                () ->
                    soundings.answer(
                        id, new AnswerForm(null, form(Stance.YES, Stance.NO).replies())))));
    assertNull(asChair(chair, () -> soundings.view(id)).orElseThrow().mine());
  }

  @Test
  void only_who_answers_for_the_matter_or_the_board_may_ask() {
    MatterId id = matter(Ring.DELEGATES);
    SoundingForm form = new SoundingForm(id, Circle.CHAIRS, Ring.DELEGATES, 20, TWO);
    assertThrows(
        Forbidden.class,
        () ->
            as.holder(
                place.seated().get(0), Role.PRESIDIUM, place.council(), () -> soundings.ask(form)));
    assertTrue(as.member(place.outsider(), () -> soundings.ask(form), Role.BOARD).isDone());
    SoundingForm hidden =
        new SoundingForm(matter(Ring.NEGOTIATORS), Circle.DELEGATION, Ring.NEGOTIATORS, 20, TWO);
    assertThrows(
        Forbidden.class,
        () -> as.member(place.outsider(), () -> soundings.ask(hidden), Role.BOARD));
  }

  @Test
  void the_delegation_can_be_asked_about_what_nobody_else_knows() {
    SoundingId id =
        ask(matter(Ring.NEGOTIATORS), Circle.DELEGATION, Ring.NEGOTIATORS, 4, TWO).value();
    PersonId negotiator = place.seated().get(0);
    assertTrue(
        as.member(negotiator, () -> soundings.answer(id, form(Stance.YES, Stance.UNSURE)))
            .isDone());
    assertTrue(as.member(place.seated().get(1), () -> soundings.view(id)).isEmpty());
    assertTrue(asChair(place.chairs().get(0), soundings::waiting).isEmpty());
  }

  @Test
  void those_asked_get_a_mail_and_nobody_else_does() {
    councils.run(
        "UPDATE member SET email = ? WHERE id = ?",
        "ordforande@example.org",
        place.chairs().get(0).toString());
    ask(matter(Ring.DELEGATES), Circle.CHAIRS, Ring.DELEGATES, 20, TWO).value();
    assertEquals(1, mails(place.chairs().get(0)));
    assertEquals(0, mails(place.outsider()));
  }

  private int mails(PersonId person) {
    return councils.number(
        "SELECT COUNT(*) FROM outgoing_mail WHERE person = ? AND kind = 'matters.asked'",
        person.toString());
  }

  private MatterId matter(Ring ring) {
    return arena.register(place, ring, null, null, Embargo.NONE).value();
  }

  private Outcome<SoundingId> ask(
      MatterId matter, Circle circle, Ring ring, int hours, List<String> questions) {
    return arena.led(
        place, () -> soundings.ask(new SoundingForm(matter, circle, ring, hours, questions)));
  }

  private <T> T asChair(PersonId chair, java.util.concurrent.Callable<T> work) {
    return as.holder(
        chair, Role.ASSOCIATION_CHAIR, place.homes().get(place.chairs().indexOf(chair)), work);
  }

  private static AnswerForm form(Stance... stances) {
    return new AnswerForm(
        Backing.OWN_VIEW,
        java.util.Arrays.stream(stances).map(stance -> new Reply(stance, "")).toList());
  }

  private static List<String> reasons(Outcome<?> outcome) {
    return outcome.reasons().stream().map(Refusal::reason).toList();
  }
}
