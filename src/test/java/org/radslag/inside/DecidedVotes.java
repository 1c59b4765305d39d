package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.radslag.access.Role;
import org.radslag.ballots.BallotBox;
import org.radslag.ballots.CastAnswer;
import org.radslag.ballots.ElectionId;
import org.radslag.inside.CalledVotes.Place;
import org.radslag.inside.SecretVotes.Vote;
import org.radslag.inside.SecretVotes.Voter;
import org.radslag.membership.Members;
import org.radslag.membervotes.Aftermath;
import org.radslag.membervotes.DecisionForm;
import org.radslag.membervotes.DestructionCard;
import org.radslag.membervotes.Forgetting;
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.PaperVotes;
import org.radslag.membervotes.VoteState;

/** Member votes that have been held: cast, counted and decided. */
@ApplicationScoped
public class DecidedVotes {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject CalledVotes called;
  @Inject SecretVotes secret;
  @Inject BallotBox box;
  @Inject PaperVotes papers;
  @Inject Aftermath aftermath;
  @Inject Forgetting forgetting;
  @Inject Members members;
  @Inject Clock clock;
  @Inject As as;

  /** A member vote with its secret election and the trackers of what was cast. */
  record Held(MemberVoteId id, Place place, Vote vote, List<String> trackers) {}

  /** Open, with three ballots. */
  Held cast(Place place, MemberVoteId id) {
    Vote vote = called.open(id, place, clock.instant().plus(Duration.ofHours(5)));
    return new Held(
        id,
        place,
        vote,
        List.of(
            cast(vote, 0, SecretVotes.YES),
            cast(vote, 1, SecretVotes.YES),
            cast(vote, 2, SecretVotes.NO)));
  }

  /** The same, closed, counted and decided. */
  Held decided(Place place, MemberVoteId id) {
    Held held = cast(place, id);
    decide(held);
    return held;
  }

  void decide(Held held) {
    decideWithoutPapers(held);
    closing(held);
    protocol(held);
  }

  /** The protocol of the count is there. */
  void protocol(Held held) {
    run(
        "INSERT INTO vote_protocol (election, kind, pdf, made_at) VALUES (?, 'COUNT', 'x', NOW(6))",
        held.vote().id().toString());
  }

  /** The registrar's closing statement is there. */
  void closing(Held held) {
    run(
        "INSERT INTO election_note (election, kind, bytes) VALUES (?, 'CLOSING', 'x')",
        held.vote().id().toString());
  }

  /** Decided before the registrar and the committee have written what is theirs to write. */
  void decideWithoutPapers(Held held) {
    close(held);
    establish(held);
  }

  /** The outcome of a counted vote is established. */
  void establish(Held held) {
    as.member(
            held.place().electors().get(0),
            () -> aftermath.decide(held.id(), new DecisionForm("Gruppen", "Röstar ja", null)),
            Role.BOARD)
        .value();
  }

  /** Closed and counted; nobody has decided. */
  void close(Held held) {
    secret.close(held.vote());
    called.await(held.id(), VoteState.CLOSED);
    called.decrypt(held.vote());
  }

  String cast(Vote vote, int voter, List<List<Integer>> choice) {
    Voter own = vote.voters().get(voter);
    byte[] ballot = secret.ballot(vote, own.credential(), choice);
    CastAnswer answer = as.member(own.person(), () -> box.cast(vote.uuid(), ballot));
    assertTrue(answer instanceof CastAnswer.Recorded, () -> answer.toString());
    return ((CastAnswer.Recorded) answer).tracker();
  }

  String number(Voter voter) {
    return as.system(() -> members.card(voter.person())).orElseThrow().memberNumber();
  }

  /** Lets the result have been known for so long. */
  void counted(Held held, Duration before) {
    called.set(held.id(), "counted_at", clock.instant().minus(before));
  }

  /** Lets the secrets have been destroyed so long ago. */
  void secretless(Held held, Duration before) {
    Instant then = clock.instant().minus(before);
    run(
        "UPDATE election SET secrets_gone_at = ? WHERE id = ?",
        LocalDateTime.ofInstant(then, ZoneOffset.UTC),
        held.vote().id().toString());
  }

  private void run(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement change = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      change.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Rows that could open a ballot or tell whose it is. */
  List<Integer> secrets(Held held) {
    ElectionId election = held.vote().id();
    return List.of(
        rows("election_key", "election = ?", election),
        rows("election_line", "credential IS NOT NULL AND election = ?", election),
        rows("election_line", "salt IS NOT NULL AND election = ?", election),
        rows("member_vote_contact", "vote = ?", held.id()));
  }

  /** What one of its electors is told of the destruction. */
  DestructionCard card(Held held) {
    return as.member(held.place().electors().get(0), () -> forgetting.card(held.id()))
        .orElseThrow();
  }

  /** Waits for the job that destroys the secrets. */
  void awaitSecrets(Held held) {
    long begun = System.nanoTime();
    while (card(held).secretsGone() == null) {
      assertTrue(System.nanoTime() - begun < LONGEST_WAIT.toNanos(), "The job has not come");
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  /** How many rows a table has that fit; {@code where} asks for one id. */
  int rows(String table, String where, Object id) {
    try (Connection connection = database.getConnection();
        PreparedStatement ask =
            connection.prepareStatement("SELECT COUNT(*) FROM " + table + " WHERE " + where)) {
      ask.setString(1, id.toString());
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
