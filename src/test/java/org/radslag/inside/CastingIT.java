package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.inside.Councils.Council;
import org.radslag.inside.Councils.Sitting;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.Casting;
import org.radslag.meetings.RollRow;
import org.radslag.meetings.VoteCard;
import org.radslag.meetings.VoteId;
import org.radslag.meetings.VoteState;
import org.radslag.meetings.VoteText;
import org.radslag.meetings.Votes;
import org.radslag.meetings.verdict.Choice;
import org.radslag.meetings.verdict.Count;

/** Casting under load: nobody counts twice, and nothing counts after the close. */
@ExtendWith(ArquillianExtension.class)
class CastingIT {

  private static final VoteText TEXT =
      new VoteText("Ska rådet säga upp lokalen?", "Lokalen sägs upp", "Lokalen behålls");
  private static final int HANDS = 24;

  @Inject Votes votes;
  @Inject Casting casting;
  @Inject Councils councils;
  @Inject As as;

  @Test
  void three_casts_at_once_from_each_of_200_members_are_200_votes() throws Exception {
    Sitting sitting = councils.sitting(councils.council(200));
    VoteId vote = opened(sitting, null);
    List<Callable<Boolean>> casts = new ArrayList<>();
    Random random = new Random(200);
    for (PersonId holder : sitting.council().holders()) {
      for (int i = 0; i < 3; i++) {
        Choice choice = Choice.values()[random.nextInt(3)];
        casts.add(() -> as.member(holder, () -> casting.cast(vote, choice)).isDone());
      }
    }
    Collections.shuffle(casts, random);
    assertEquals(600, together(casts).stream().filter(done -> done).count());
    assertEquals(200, rows(vote));
    assertEquals(200, card(vote).cast());
    assertEquals(null, card(vote).count());

    assertTrue(councils.led(sitting.council(), () -> votes.close(vote)).isDone());
    Count count = card(vote).count();
    assertEquals(200, count.cast());
    assertEquals(0, count.notCast());
    List<RollRow> list = as.system(() -> votes.roll(vote));
    assertEquals(count.yes(), list.stream().filter(row -> row.choice() == Choice.YES).count());
    assertEquals(count.no(), list.stream().filter(row -> row.choice() == Choice.NO).count());
  }

  @Test
  void what_is_accepted_was_cast_before_the_close_and_what_was_not_is_refused() throws Exception {
    Sitting sitting = councils.sitting(councils.council(60));
    VoteId vote = opened(sitting, null);
    CountDownLatch half = new CountDownLatch(30);
    List<Callable<Boolean>> acts = new ArrayList<>();
    for (PersonId holder : sitting.council().holders()) {
      acts.add(
          () -> {
            boolean accepted = as.member(holder, () -> casting.cast(vote, Choice.YES)).isDone();
            half.countDown();
            return accepted;
          });
    }
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try {
      List<Future<Boolean>> casts = new ArrayList<>();
      acts.forEach(act -> casts.add(hands.submit(act)));
      half.await();
      assertTrue(councils.led(sitting.council(), () -> votes.close(vote)).isDone());
      int accepted = 0;
      for (Future<Boolean> cast : casts) {
        accepted += cast.get() ? 1 : 0;
      }
      assertEquals(accepted, rows(vote));
      assertEquals(accepted, card(vote).count().yes());
    } finally {
      hands.shutdownNow();
    }
    Outcome<VoteId> late =
        as.member(sitting.council().holders().get(0), () -> casting.cast(vote, Choice.NO));
    assertEquals("meetings.refused.vote-closed", late.reasons().get(0).reason());
    assertEquals(0, card(vote).count().no());
  }

  @Test
  void the_last_answer_counts_and_the_earlier_is_nowhere() {
    Sitting sitting = councils.sitting(councils.council(2));
    VoteId vote = opened(sitting, null);
    PersonId member = sitting.council().holders().get(0);
    for (Choice choice : List.of(Choice.YES, Choice.ABSTAIN, Choice.NO)) {
      assertTrue(as.member(member, () -> casting.cast(vote, choice)).isDone());
    }
    assertEquals(Choice.NO, as.member(member, () -> casting.ballot(vote)).orElseThrow().choice());
    councils.led(sitting.council(), () -> votes.close(vote));
    assertEquals(new Count(0, 1, 0, 2), card(vote).count());
    assertEquals(1, rows(vote));
  }

  @Test
  void while_it_is_open_nobody_sees_more_than_how_many_have_voted() {
    Sitting sitting = councils.sitting(councils.council(3));
    VoteId vote = opened(sitting, null);
    PersonId member = sitting.council().holders().get(0);
    as.member(member, () -> casting.cast(vote, Choice.YES));
    for (VoteCard seen :
        List.of(
            councils.led(sitting.council(), () -> votes.find(vote)).orElseThrow(),
            as.member(member, () -> votes.find(vote)).orElseThrow(),
            card(vote))) {
      assertEquals(1, seen.cast());
      assertEquals(null, seen.count());
      assertEquals(null, seen.verdict());
    }
    assertTrue(
        councils.led(sitting.council(), () -> votes.roll(vote)).stream()
            .allMatch(row -> row.choice() == null));
  }

  @Test
  void only_those_in_the_roll_vote_and_the_roll_stays_as_it_was() {
    Council council = councils.council(3);
    Sitting sitting = councils.sitting(council);
    VoteId vote = opened(sitting, null);
    PersonId stranger = councils.member(council.associations().get(0));
    assertThrows(Forbidden.class, () -> as.member(stranger, () -> casting.cast(vote, Choice.YES)));
    assertThrows(
        Forbidden.class, () -> as.member(council.chair(), () -> casting.cast(vote, Choice.YES)));
    assertThrows(
        IllegalStateException.class,
        () -> councils.run("DELETE FROM roll_line WHERE person = ?", stranger.toString()));
    assertThrows(
        IllegalStateException.class, () -> councils.run("UPDATE roll SET size = size + 1"));
    assertEquals(3, as.system(() -> votes.roll(vote)).size());
  }

  @Test
  void a_vote_closes_by_itself_and_then_refuses() throws InterruptedException {
    Sitting sitting = councils.sitting(councils.council(2));
    VoteId vote = opened(sitting, Duration.ofSeconds(1));
    for (int i = 0; i < 300 && card(vote).state() == VoteState.OPEN; i++) {
      Thread.sleep(100);
    }
    assertEquals(VoteState.CLOSED, card(vote).state());
    PersonId member = sitting.council().holders().get(0);
    assertFalse(as.member(member, () -> casting.cast(vote, Choice.YES)).isDone());
    assertEquals(0, rows(vote));
  }

  private VoteId opened(Sitting sitting, Duration length) {
    VoteId vote =
        councils.led(sitting.council(), () -> votes.prepare(sitting.item(), TEXT)).value();
    assertTrue(councils.led(sitting.council(), () -> votes.open(vote, length)).isDone());
    return vote;
  }

  private VoteCard card(VoteId vote) {
    return as.system(() -> votes.find(vote)).orElseThrow();
  }

  private int rows(VoteId vote) {
    return councils.number("SELECT COUNT(*) FROM cast_vote WHERE vote = ?", vote.toString());
  }

  private static List<Boolean> together(List<Callable<Boolean>> work) throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try {
      List<Boolean> answers = new ArrayList<>();
      for (Future<Boolean> answer : hands.invokeAll(work)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      hands.shutdownNow();
    }
  }
}
