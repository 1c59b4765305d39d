package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.bodies.BodyId;
import org.radslag.inside.Arena.Place;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.matters.Anchoring;
import org.radslag.matters.Binding;
import org.radslag.matters.DecisionForm;
import org.radslag.matters.DocumentId;
import org.radslag.matters.Documents;
import org.radslag.matters.Embargo;
import org.radslag.matters.MandateLevel;
import org.radslag.matters.MatterId;
import org.radslag.matters.MatterView;
import org.radslag.matters.Matters;
import org.radslag.matters.ReleasePlan;
import org.radslag.matters.Ring;
import org.radslag.matters.Secrecy;
import org.radslag.matters.SheetForm;
import org.radslag.matters.Sheets;
import org.radslag.matters.Way;

/** Rings inside the server: who reads, who never knows, and what is released when. */
@ExtendWith(ArquillianExtension.class)
class SecrecyIT {

  @Inject As as;
  @Inject Councils councils;
  @Inject Arena arena;
  @Inject Sheets sheets;
  @Inject Matters matters;
  @Inject Documents documents;
  @Inject Secrecy secrecy;
  @Inject Anchoring anchoring;

  private Place place;

  @BeforeEach
  void an_arena() {
    place = arena.place();
  }

  @Test
  void whoever_stands_outside_the_ring_never_knows() {
    MatterId hidden = arena.register(place, Ring.NEGOTIATORS, null, null, Embargo.NONE).value();
    DocumentId paper = arena.add(place, hidden, Ring.NEGOTIATORS).value();
    MatterId none = MatterId.create();
    for (PersonId person :
        List.of(place.outsider(), place.chairs().get(0), place.seated().get(1))) {
      assertFalse(as.member(person, () -> matters.maySee(hidden)));
      assertEquals(
          as.member(person, () -> matters.view(none)),
          as.member(person, () -> matters.view(hidden)));
      assertTrue(as.member(person, () -> documents.open(paper)).isEmpty());
      assertFalse(listed(person).contains(hidden));
    }
    for (Role role : List.of(Role.OFFICE, Role.BOARD, Role.AUDITOR, Role.ELECTION_COMMITTEE)) {
      assertFalse(as.member(place.outsider(), () -> matters.maySee(hidden), role), role.name());
      assertTrue(
          as.member(place.outsider(), matters::all, role).stream()
              .noneMatch(card -> card.id().equals(hidden)));
    }
    assertFalse(as.nobody(() -> matters.maySee(hidden)));
    assertTrue(as.member(place.seated().get(0), () -> matters.maySee(hidden)));
    assertTrue(arena.led(place, () -> matters.maySee(hidden)));
  }

  @Test
  void changing_what_is_hidden_is_refused_like_changing_what_is_not_there() {
    MatterId hidden = arena.register(place, Ring.NEGOTIATORS, null, null, Embargo.NONE).value();
    for (MatterId id : List.of(hidden, MatterId.create())) {
      assertThrows(
          Forbidden.class,
          () ->
              as.member(place.outsider(), () -> secrecy.widen(id, null, Ring.PUBLIC), Role.BOARD));
      assertThrows(
          Forbidden.class,
          () -> as.member(place.outsider(), () -> matters.withdraw(id), Role.BOARD));
    }
  }

  @Test
  void somebody_let_in_by_name_reads_it_until_she_is_let_out() {
    MatterId id = arena.register(place, Ring.NEGOTIATORS, null, null, Embargo.NONE).value();
    String number = place.outsider().toString().substring(0, 18);
    assertEquals(
        List.of("matters.refused.no-member"),
        reasons(arena.led(place, () -> secrecy.admit(id, "0"))));
    assertTrue(arena.led(place, () -> secrecy.admit(id, number)).isDone());
    assertEquals(
        List.of("matters.refused.admitted"),
        reasons(arena.led(place, () -> secrecy.admit(id, number))));
    assertTrue(listed(place.outsider()).contains(id));
    assertTrue(arena.led(place, () -> secrecy.dismiss(id, place.outsider())).isDone());
    assertFalse(as.member(place.outsider(), () -> matters.maySee(id)));
  }

  @Test
  void a_decision_lifts_its_embargo_and_carries_out_what_waits_for_it() {
    MatterId id =
        arena.register(place, Ring.NEGOTIATORS, null, null, new Embargo(null, true)).value();
    assertTrue(plan(id, new ReleasePlan(null, Ring.MEMBERS, null)).isDone());
    assertFalse(as.member(place.outsider(), () -> matters.maySee(id)));
    DecisionForm form =
        new DecisionForm(Way.GROUP, null, councils.today(), Binding.DECIDING, "Vi säger ja.");
    assertTrue(arena.led(place, () -> anchoring.decide(id, form)).isDone());
    MatterView view = as.member(place.outsider(), () -> matters.view(id)).orElseThrow();
    assertEquals("Vi säger ja.", view.decision().text());
    assertEquals(
        List.of("matters.refused.settled"),
        reasons(arena.led(place, () -> anchoring.decide(id, form))));
  }

  @Test
  void that_others_decided_takes_a_body_that_does_and_somebody_who_may_say_so() {
    SheetForm sheet = arena.sheet(MandateLevel.COUNCIL);
    arena.decide(place, arena.led(place, () -> sheets.propose(place.id(), sheet)).value());
    MatterId id = arena.register(place, Ring.DELEGATES, null, 0, Embargo.NONE).value();
    assertEquals(List.of("matters.refused.body-missing"), reasons(decide(id, Way.COUNCIL, null)));
    assertEquals(
        List.of("matters.refused.body"), reasons(decide(id, Way.DELEGATION, place.council())));
    assertEquals(
        List.of("matters.refused.way-others"),
        reasons(
            as.holder(
                place.seated().get(0),
                Role.PRESIDIUM,
                place.council(),
                () -> anchoring.decide(id, decision(Way.MEMBER_VOTE, null)))));
    assertTrue(decide(id, Way.COUNCIL, place.council()).isDone());
  }

  private Outcome<MatterId> decide(MatterId id, Way way, BodyId body) {
    return arena.led(place, () -> anchoring.decide(id, decision(way, body)));
  }

  private DecisionForm decision(Way way, BodyId body) {
    return new DecisionForm(way, body, councils.today(), Binding.DECIDING, "De säger ja.");
  }

  @Test
  void what_waits_for_a_decision_and_for_a_time_is_due_when_both_have_come() {
    Embargo both = new Embargo(councils.in(Duration.ofDays(2)), false);
    MatterId id = arena.register(place, Ring.NEGOTIATORS, null, null, both).value();
    DocumentId paper = arena.add(place, id, Ring.NEGOTIATORS).value();
    assertTrue(plan(id, new ReleasePlan(null, Ring.MEMBERS, null)).isDone());
    assertFalse(as.system(secrecy::due).contains(id));
    assertEquals(
        List.of("matters.refused.embargo-holds"),
        reasons(arena.led(place, () -> secrecy.widen(id, paper, Ring.BODY))));
    DecisionForm form =
        new DecisionForm(Way.GROUP, null, councils.today(), Binding.DECIDING, "Vi säger ja.");
    assertTrue(arena.led(place, () -> anchoring.decide(id, form)).isDone());
    assertFalse(as.member(place.outsider(), () -> matters.maySee(id)));
    assertTrue(as.system(secrecy::due).contains(id));
    councils.run("UPDATE matter SET embargo_until = '2020-01-01' WHERE id = ?", id.toString());
    as.system(() -> secrecy.releaseDue(id));
    assertTrue(as.member(place.outsider(), () -> matters.maySee(id)));
  }

  @Test
  void steps_of_a_withdrawn_matter_are_never_due() {
    MatterId id = arena.register(place, Ring.NEGOTIATORS, null, null, Embargo.NONE).value();
    assertTrue(arena.led(place, () -> matters.withdraw(id)).isDone());
    councils.run(
        "INSERT INTO matter_release (id, matter, ring, due_at, on_decided, planned_at)"
            + " VALUES (UUID(), ?, 'MEMBERS', '2020-01-01', FALSE, '2019-12-01')",
        id.toString());
    assertFalse(as.system(secrecy::due).contains(id));
  }

  @Test
  void every_opening_is_logged_for_whoever_answers_and_the_log_cannot_be_changed() {
    MatterId id = arena.register(place, Ring.MEMBERS, null, null, Embargo.NONE).value();
    DocumentId paper = arena.add(place, id, Ring.MEMBERS).value();
    assertEquals(
        List.of("Först.", "Sedan."),
        as.member(place.outsider(), () -> documents.open(paper)).orElseThrow().paragraphs());
    councils.run(
        "UPDATE member SET protected_identity = TRUE WHERE id = ?",
        place.chairs().get(0).toString());
    String reader =
        as.member(place.chairs().get(0), () -> documents.open(paper)).orElseThrow().reader();
    assertEquals(place.chairs().get(0).toString().substring(0, 18), reader);
    List<String> log =
        arena.led(place, () -> documents.openings(paper)).stream()
            .map(line -> line.reader())
            .toList();
    as.member(place.outsider(), () -> documents.open(paper)).orElseThrow();
    assertEquals(
        2,
        councils.number(
            "SELECT COUNT(*) FROM document_opening WHERE document = ?", paper.toString()));
    assertEquals(2, log.size());
    assertTrue(log.contains(reader), log.toString());
    assertThrows(
        Forbidden.class,
        () -> as.member(place.outsider(), () -> documents.openings(paper), Role.BOARD));
    assertThrows(
        IllegalStateException.class,
        () -> councils.run("DELETE FROM document_opening WHERE document = ?", paper.toString()));
    assertThrows(
        IllegalStateException.class,
        () -> councils.run("UPDATE document_opening SET opened_at = SYSDATE(6)"));
  }

  @Test
  void neither_the_trail_nor_the_tables_say_what_a_matter_is_about() {
    MatterId id = arena.register(place, Ring.NEGOTIATORS, null, null, Embargo.NONE).value();
    arena.add(place, id, Ring.NEGOTIATORS).value();
    assertEquals(
        0, councils.number("SELECT COUNT(*) FROM audit_entry WHERE facts LIKE '%Hemligt avtal%'"));
    assertEquals(
        0,
        councils.number(
            "SELECT COUNT(*) FROM matter WHERE title LIKE '%Hemligt%' OR about LIKE '%Hemligt%'"));
    assertEquals(
        0, councils.number("SELECT COUNT(*) FROM matter_document WHERE content LIKE '%Sedan.%'"));
  }

  private Set<MatterId> listed(PersonId person) {
    return as.member(person, matters::all).stream()
        .map(card -> card.id())
        .collect(Collectors.toSet());
  }

  private Outcome<MatterId> plan(MatterId id, ReleasePlan step) {
    return arena.led(place, () -> secrecy.plan(id, step));
  }

  private static List<String> reasons(Outcome<?> outcome) {
    return outcome.reasons().stream().map(Refusal::reason).toList();
  }
}
