package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.ballots.BallotBox;
import org.radslag.ballots.Board;
import org.radslag.ballots.CastAnswer;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.Roll;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;
import org.radslag.inside.SecretVotes.Vote;
import org.radslag.inside.SecretVotes.Voter;
import org.radslag.kernel.Outcome;

/** Ballots that come at the same time, and ballots that come when the box closes. */
@ExtendWith(ArquillianExtension.class)
class BallotRacesIT {

  private static final int HANDS = 16;

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject SecretVotes votes;
  @Inject BallotBox box;
  @Inject Board board;
  @Inject Roll roll;
  @Inject As as;

  @Test
  void three_casts_at_once_are_three_ballots_numbered_one_to_three() throws Exception {
    threeAtOnce(40);
  }

  @Test
  @Tag("deep")
  void three_casts_at_once_from_each_of_500_voters() throws Exception {
    threeAtOnce(500);
  }

  private void threeAtOnce(int voters) throws Exception {
    Vote vote = votes.open(voters, true, Duration.ofHours(5));
    List<Callable<CastAnswer>> casts = new ArrayList<>();
    for (Voter voter : vote.voters().subList(0, voters)) {
      for (int i = 0; i < 3; i++) {
        byte[] ballot = votes.ballot(vote, voter.credential(), SecretVotes.YES);
        casts.add(() -> as.member(voter.person(), () -> box.cast(vote.uuid(), ballot)));
      }
    }
    Collections.shuffle(casts, new Random(voters));
    List<CastAnswer> answers = together(casts);
    assertTrue(answers.stream().allMatch(CastAnswer.Recorded.class::isInstance));
    assertEquals(3 * voters, trackers(vote, "1 = 1").size());
    for (int nr = 1; nr <= 3; nr++) {
      assertEquals(voters, trackers(vote, "nr = " + nr).size());
    }
  }

  @Test
  void an_envelope_and_a_ballot_at_once_are_one_vote() throws Exception {
    Vote vote = votes.open(12, true, Duration.ofHours(5));
    List<Callable<Boolean>> acts = new ArrayList<>();
    for (Voter voter : vote.voters().subList(0, 12)) {
      byte[] ballot = votes.ballot(vote, voter.credential(), SecretVotes.NO);
      acts.add(
          () ->
              as.member(voter.person(), () -> box.cast(vote.uuid(), ballot))
                  instanceof CastAnswer.Recorded);
      acts.add(
          () -> {
            Outcome<Boolean> paper = as.system(() -> roll.paper(vote.id(), voter.person()));
            return paper.isDone() && paper.value();
          });
    }
    assertEquals(12, together(acts).stream().filter(done -> done).count());
  }

  @Test
  void what_was_accepted_is_on_the_board_and_what_came_after_the_close_is_nowhere()
      throws Exception {
    Vote vote = votes.open(20, true, Duration.ofHours(2));
    CountDownLatch some = new CountDownLatch(15);
    List<Callable<CastAnswer>> casts = new ArrayList<>();
    for (Voter voter : vote.voters().subList(0, 20)) {
      for (int i = 0; i < 3; i++) {
        byte[] ballot = votes.ballot(vote, voter.credential(), SecretVotes.YES);
        casts.add(
            () -> {
              CastAnswer answer = as.member(voter.person(), () -> box.cast(vote.uuid(), ballot));
              some.countDown();
              return answer;
            });
      }
    }
    Set<String> accepted = new TreeSet<>();
    Thread closing = new Thread(() -> closeAfter(some, vote));
    closing.start();
    for (CastAnswer answer : together(casts)) {
      if (answer instanceof CastAnswer.Recorded recorded) {
        accepted.add(recorded.tracker());
      } else {
        assertEquals(CastAnswer.Fault.STATE, ((CastAnswer.Refused) answer).fault());
      }
    }
    closing.join();
    assertOnBoard(accepted, vote);
  }

  /** The hour comes by itself, amid ballots; nobody has to hold anything for it to count. */
  @Test
  void around_the_closing_instant_a_ballot_is_on_the_board_or_refused() throws Exception {
    Vote vote = votes.open(20, true, Duration.ofHours(2));
    List<byte[]> ballots = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Voter voter = vote.voters().get(i % 20);
      ballots.add(votes.ballot(vote, voter.credential(), SecretVotes.YES));
    }
    votes.closeIn(vote.id(), Duration.ofSeconds(3));
    long closing = System.nanoTime() + Duration.ofSeconds(3).toNanos();
    Set<String> accepted = ConcurrentHashMap.newKeySet();
    Set<String> refused = ConcurrentHashMap.newKeySet();
    List<Callable<Void>> casts = new ArrayList<>();
    for (int i = 0; i < ballots.size(); i++) {
      int number = i;
      long due = closing + Duration.ofMillis(20L * (i - 60)).toNanos();
      casts.add(
          () -> {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            boolean late = System.nanoTime() > closing;
            CastAnswer answer =
                as.member(
                    vote.voters().get(number % 20).person(),
                    () -> box.cast(vote.uuid(), ballots.get(number)));
            if (answer instanceof CastAnswer.Recorded recorded) {
              assertFalse(late, "begun after the closing instant, and taken");
              accepted.add(recorded.tracker());
            } else {
              assertEquals(CastAnswer.Fault.STATE, ((CastAnswer.Refused) answer).fault());
              refused.add(Hash.base64(ballots.get(number)));
            }
            return null;
          });
    }
    together(casts);
    assertFalse(accepted.isEmpty());
    assertTrue(refused.size() >= 60, () -> refused.size() + " refused");
    assertOnBoard(accepted, vote);
  }

  private void assertOnBoard(Set<String> accepted, Vote vote) throws Exception {
    votes.await(vote.id(), ElectionState.TALLIED);
    assertEquals(new TreeSet<>(accepted), trackers(vote, "1 = 1"));
    Report report =
        new Verifier(Workers.none(), checked -> {}, false)
            .verify(new ByteArrayInputStream(archive(vote)));
    assertEquals(Optional.empty(), report.rejection());
    assertEquals(new TreeSet<>(accepted), new TreeSet<>(report.ballots().recorded()));
  }

  private void closeAfter(CountDownLatch some, Vote vote) {
    try {
      some.await();
      votes.close(vote);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private byte[] archive(Vote vote) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    as.nobody(
        () -> {
          try {
            return board.archive(vote.uuid(), out);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
    return out.toByteArray();
  }

  private Set<String> trackers(Vote vote, String condition) throws SQLException {
    Set<String> trackers = new TreeSet<>();
    try (Connection connection = database.getConnection();
        PreparedStatement ask =
            connection.prepareStatement(
                "SELECT tracker FROM ballot WHERE election = ? AND " + condition)) {
      ask.setString(1, vote.id().toString());
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          trackers.add(row.getString(1));
        }
      }
    }
    return trackers;
  }

  private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : hands.invokeAll(acts)) {
        results.add(result.get());
      }
      return results;
    } finally {
      hands.shutdownNow();
    }
  }
}
