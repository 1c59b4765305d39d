package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.bodies.BodyId;
import org.radslag.inside.Councils.Council;
import org.radslag.inside.Councils.Sitting;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.Agenda;
import org.radslag.meetings.Casting;
import org.radslag.meetings.Chair;
import org.radslag.meetings.DecisionCard;
import org.radslag.meetings.DecisionId;
import org.radslag.meetings.DecisionMethod;
import org.radslag.meetings.DecisionOutcome;
import org.radslag.meetings.Gavel;
import org.radslag.meetings.ItemId;
import org.radslag.meetings.ItemState;
import org.radslag.meetings.ItemText;
import org.radslag.meetings.MeetingId;
import org.radslag.meetings.MeetingPlan;
import org.radslag.meetings.Meetings;
import org.radslag.meetings.Minutes;
import org.radslag.meetings.VoteId;
import org.radslag.meetings.VoteState;
import org.radslag.meetings.VoteText;
import org.radslag.meetings.Votes;
import org.radslag.meetings.verdict.Choice;
import org.radslag.rules.Rules;

/** A meeting from its planning to its last decision: what goes, what is refused, who may. */
@ExtendWith(ArquillianExtension.class)
class MeetingsIT {

  private static final VoteText TEXT =
      new VoteText("Ska rådet säga upp lokalen?", "Lokalen sägs upp", "Lokalen behålls");

  @Inject Meetings meetings;
  @Inject Agenda agenda;
  @Inject Chair chair;
  @Inject Votes votes;
  @Inject Casting casting;
  @Inject Gavel gavel;
  @Inject Minutes minutes;
  @Inject Councils councils;
  @Inject Rules rules;
  @Inject As as;

  @Test
  void a_counted_vote_becomes_a_decision_with_everything_it_stands_on() {
    Sitting sitting = councils.sitting(councils.council(5));
    VoteId vote = counted(sitting, Choice.YES, Choice.YES, Choice.NO, Choice.ABSTAIN);
    assertTrue(led(sitting, () -> gavel.strikeVote(vote, null)).isDone());
    DecisionCard decision = decision(sitting).orElseThrow();
    assertEquals(DecisionMethod.OPEN_VOTE, decision.method());
    assertEquals(DecisionOutcome.CARRIED, decision.outcome());
    assertEquals("Lokalen sägs upp", decision.winning());
    assertEquals(1, decision.number());
    assertEquals(2, decision.count().yes());
    assertEquals(1, decision.count().notCast());
    assertEquals(5, decision.seats());
    assertEquals(as.system(() -> rules.today()).version(), decision.rules().version());
    assertEquals(5, as.system(() -> minutes.roll(decision.id())).size());
    assertEquals(ItemState.DECIDED, item(sitting));
  }

  @Test
  void a_tie_falls_under_the_pattern_rules() {
    Sitting sitting = councils.sitting(councils.council(2));
    VoteId vote = counted(sitting, Choice.YES, Choice.NO);
    led(sitting, () -> gavel.strikeVote(vote, Choice.YES));
    assertEquals(DecisionOutcome.REJECTED, decision(sitting).orElseThrow().outcome());
    assertFalse(decision(sitting).orElseThrow().byChair());
  }

  @Test
  void what_is_out_of_order_is_refused_with_a_reason() {
    Council council = councils.council(2);
    MeetingId called = councils.called(council);
    ItemId first = as.system(() -> agenda.of(called)).get(0).id();
    refused("meeting-called", councils.led(council, () -> chair.takeUp(first)));
    refused("meeting-called", councils.led(council, () -> chair.close(called)));
    refused("meeting-called", as.system(() -> meetings.call(called)));

    Sitting sitting = councils.sitting(council);
    refused("meeting-open", led(sitting, () -> chair.open(sitting.meeting())));
    refused("items-left", led(sitting, () -> chair.close(sitting.meeting())));
    refused("not-found-yet", led(sitting, () -> gavel.strike(sitting.item())));
    refused("undecided", led(sitting, () -> chair.finish(sitting.item())));
    refused("item-current", led(sitting, () -> chair.takeUp(sitting.item())));
    VoteId vote = led(sitting, () -> votes.prepare(sitting.item(), TEXT)).value();
    refused("vote-unfinished", led(sitting, () -> votes.prepare(sitting.item(), TEXT)));
    refused("vote-prepared", led(sitting, () -> votes.close(vote)));
    refused("vote-prepared", led(sitting, () -> gavel.strikeVote(vote, null)));
    refused("length", led(sitting, () -> votes.open(vote, Duration.ofDays(1))));
    assertTrue(led(sitting, () -> votes.open(vote, null)).isDone());
    refused("vote-open", led(sitting, () -> votes.open(vote, null)));
    refused("no-limit", led(sitting, () -> votes.prolong(vote)));
    refused("still-open", led(sitting, () -> gavel.strikeVote(vote, null)));
    refused("vote-unfinished", led(sitting, () -> chair.postpone(sitting.item())));
    refused("reason", led(sitting, () -> votes.makeVoid(vote, " ")));
    led(sitting, () -> votes.close(vote));
    refused("vote-closed", led(sitting, () -> votes.close(vote)));
    led(sitting, () -> gavel.strikeVote(vote, null));
    refused("vote-verdict", led(sitting, () -> gavel.strikeVote(vote, null)));
    refused("vote-verdict", led(sitting, () -> votes.makeVoid(vote, "fel")));
    refused("item-decided", led(sitting, () -> chair.takeUp(sitting.item())));
    assertTrue(led(sitting, () -> chair.close(sitting.meeting())).isDone());
    DecisionId decided = decision(sitting).orElseThrow().id();
    refused("meeting-closed", led(sitting, () -> gavel.makeVoid(decided, "fel")));
  }

  @Test
  void a_voided_decision_stays_in_the_minutes_and_a_new_one_takes_its_place() {
    Sitting sitting = councils.sitting(councils.council(3));
    VoteId vote = counted(sitting, Choice.NO, Choice.NO, Choice.NO);
    led(sitting, () -> gavel.strikeVote(vote, null));
    DecisionId first = decision(sitting).orElseThrow().id();
    assertTrue(led(sitting, () -> gavel.makeVoid(first, "Fel fråga ställdes.")).isDone());
    assertEquals(VoteState.VOID, as.system(() -> votes.find(vote)).orElseThrow().state());
    assertEquals(Optional.empty(), decision(sitting));
    refused("voided", led(sitting, () -> gavel.makeVoid(first, "igen")));

    VoteId again = counted(sitting, Choice.YES, Choice.YES, Choice.NO);
    led(sitting, () -> gavel.strikeVote(again, null));
    assertEquals(DecisionOutcome.CARRIED, decision(sitting).orElseThrow().outcome());
    List<DecisionCard> both = as.system(() -> minutes.of(sitting.meeting())).get(0).decisions();
    assertEquals(2, both.size());
    assertEquals("Fel fråga ställdes.", both.get(0).voidReason());
    assertThrows(
        IllegalStateException.class,
        () ->
            councils.run("UPDATE decision SET outcome = 'CARRIED' WHERE id = ?", first.toString()));
  }

  @Test
  void a_vote_that_goes_wrong_is_voided_with_a_reason_and_put_again() {
    Sitting sitting = councils.sitting(councils.council(2));
    VoteId vote = led(sitting, () -> votes.prepare(sitting.item(), TEXT)).value();
    led(sitting, () -> votes.open(vote, null));
    PersonId member = sitting.council().holders().get(0);
    as.member(member, () -> casting.cast(vote, Choice.YES));
    assertTrue(led(sitting, () -> votes.makeVoid(vote, "Fel text")).isDone());
    refused("vote-void", as.member(member, () -> casting.cast(vote, Choice.NO)));
    VoteId again = led(sitting, () -> votes.prepare(sitting.item(), TEXT)).value();
    assertEquals(2, as.system(() -> votes.find(again)).orElseThrow().number());
  }

  @Test
  void only_the_presidium_of_this_body_leads_and_one_at_a_time() {
    Sitting sitting = councils.sitting(councils.council(2));
    PersonId chairOf = sitting.council().chair();
    ItemId item = sitting.item();
    for (BodyId other : List.of(BodyId.create(), councils.council(1).body())) {
      assertThrows(
          Forbidden.class,
          () -> as.holder(chairOf, Role.PRESIDIUM, other, () -> votes.prepare(item, TEXT)));
      assertThrows(
          Forbidden.class,
          () -> as.holder(chairOf, Role.PRESIDIUM, other, () -> chair.close(sitting.meeting())));
    }
    PersonId member = sitting.council().holders().get(0);
    assertThrows(Forbidden.class, () -> as.member(member, () -> chair.takeUp(item)));
    assertThrows(
        Forbidden.class, () -> as.member(member, () -> votes.prepare(item, TEXT), Role.OFFICE));

    PersonId vice = councils.member(sitting.council().associations().get(1));
    BodyId body = sitting.council().body();
    refused("not-leader", as.holder(vice, Role.PRESIDIUM, body, () -> votes.prepare(item, TEXT)));
    assertTrue(
        as.holder(vice, Role.PRESIDIUM, body, () -> chair.takeOver(sitting.meeting())).isDone());
    assertTrue(as.holder(vice, Role.PRESIDIUM, body, () -> votes.prepare(item, TEXT)).isDone());
    refused("not-leader", led(sitting, () -> chair.setAside(item)));
  }

  @Test
  void a_planned_or_closed_door_meeting_is_seen_by_those_inside_only() {
    Council council = councils.council(2);
    PersonId stranger = councils.member(council.associations().get(0));
    MeetingPlan plan =
        new MeetingPlan("Slutet", "Folkets hus", councils.in(Duration.ofHours(1)), false);
    MeetingId meeting = as.system(() -> meetings.plan(council.body(), plan)).value();
    as.system(() -> agenda.add(meeting, new ItemText("Punkt", "", "")));
    PersonId holder = council.holders().get(0);
    assertThrows(Forbidden.class, () -> as.member(holder, () -> meetings.find(meeting)));
    as.system(() -> meetings.call(meeting));
    assertTrue(as.member(holder, () -> meetings.find(meeting)).isPresent());
    assertThrows(Forbidden.class, () -> as.member(stranger, () -> meetings.find(meeting)));
    assertThrows(Forbidden.class, () -> as.member(stranger, () -> minutes.of(meeting)));
    assertThrows(Forbidden.class, () -> as.member(stranger, () -> agenda.of(meeting)));
    assertTrue(
        as.member(stranger, () -> meetings.all()).stream()
            .noneMatch(seen -> seen.id().equals(meeting)));
    MeetingId open = councils.called(council);
    assertTrue(as.member(stranger, () -> meetings.find(open)).isPresent());
  }

  @Test
  void items_change_places_and_nothing_is_changed_behind_the_meeting() {
    Council council = councils.council(1);
    Sitting sitting = councils.sitting(council);
    ItemId second =
        as.system(() -> agenda.add(sitting.meeting(), new ItemText("Två", "", ""))).value();
    ItemId third =
        as.system(() -> agenda.add(sitting.meeting(), new ItemText("Tre", "", ""))).value();
    refused("move", as.system(() -> agenda.moveUp(second)));
    assertTrue(as.system(() -> agenda.moveUp(third)).isDone());
    assertEquals(
        List.of("Lokaler", "Tre", "Två"),
        as.system(() -> agenda.of(sitting.meeting())).stream().map(item -> item.title()).toList());
    refused(
        "item-current",
        as.system(() -> agenda.rewrite(sitting.item(), new ItemText("Annat", "", ""))));
    refused("remove", as.system(() -> agenda.remove(second)));
    refused(
        "text",
        as.system(
            () -> agenda.add(sitting.meeting(), new ItemText("Lång", "x".repeat(10_001), ""))));
  }

  private VoteId counted(Sitting sitting, Choice... choices) {
    VoteId vote = led(sitting, () -> votes.prepare(sitting.item(), TEXT)).value();
    assertTrue(led(sitting, () -> votes.open(vote, null)).isDone());
    for (int i = 0; i < choices.length; i++) {
      Choice choice = choices[i];
      as.member(sitting.council().holders().get(i), () -> casting.cast(vote, choice)).value();
    }
    led(sitting, () -> votes.close(vote)).value();
    return vote;
  }

  private <T> T led(Sitting sitting, java.util.concurrent.Callable<T> work) {
    return councils.led(sitting.council(), work);
  }

  private Optional<DecisionCard> decision(Sitting sitting) {
    return as.system(() -> minutes.of(sitting.meeting())).get(0).inForce();
  }

  private ItemState item(Sitting sitting) {
    return as.system(() -> agenda.of(sitting.meeting())).get(0).state();
  }

  private static void refused(String reason, Outcome<?> outcome) {
    assertFalse(outcome.isDone(), reason);
    assertEquals("meetings.refused." + reason, outcome.reasons().get(0).reason());
  }
}
