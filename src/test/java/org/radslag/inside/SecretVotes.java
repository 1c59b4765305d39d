package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.mariadb.jdbc.MariaDbDataSource;
import org.radslag.ballots.Board;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionKeys;
import org.radslag.ballots.ElectionPlan;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.ElectionTerms;
import org.radslag.ballots.Elections;
import org.radslag.ballots.PrintedCode;
import org.radslag.ballots.Profile;
import org.radslag.ballots.QuestionPlan;
import org.radslag.ballots.RegistrarLine;
import org.radslag.ballots.RegistrarRoll;
import org.radslag.ballots.Roll;
import org.radslag.ballots.protocol.election.BallotMaker;
import org.radslag.ballots.protocol.election.Credential;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.snapshot.FrozenMember;
import org.radslag.membership.snapshot.SnapshotCard;
import org.radslag.membership.snapshot.SnapshotId;
import org.radslag.membership.snapshot.Snapshots;
import org.radslag.rules.RuleSet;

/** Secret votes in the demo district, with a registrar and trustees beside the server. */
@ApplicationScoped
public class SecretVotes {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();
  static final List<List<Integer>> BLANK = List.of(List.of(1, 0, 0));
  static final List<List<Integer>> YES = List.of(List.of(0, 1, 0));
  static final List<List<Integer>> NO = List.of(List.of(0, 0, 1));

  @Inject DemoRegister demo;
  @Inject Snapshots snapshots;
  @Inject Elections elections;
  @Inject Roll roll;
  @Inject ElectionKeys keys;
  @Inject Board board;
  @Inject Clock clock;
  @Inject As as;

  private final SecureRandom random = new SecureRandom();

  /** Somebody on the roll, with what her code gives her. */
  record Voter(PersonId person, Credential credential) {}

  /** A vote with everything that is needed to take part in it. */
  record Vote(
      ElectionId id, String uuid, Election record, List<Voter> voters, KeyHolders holders) {}

  /** An association with at least so many members in force, no more than necessary; else all. */
  Set<AssociationId> associations(int members) {
    SnapshotId snapshot = snapshot();
    Map<AssociationId, Long> sizes =
        as.system(() -> snapshots.inForce(snapshot)).stream()
            .collect(Collectors.groupingBy(FrozenMember::votesIn, Collectors.counting()));
    return sizes.entrySet().stream()
        .filter(entry -> entry.getValue() >= members)
        .min(Map.Entry.comparingByValue(Comparator.<Long>naturalOrder()))
        .map(entry -> Set.of(entry.getKey()))
        .orElse(Set.of());
  }

  SnapshotId snapshot() {
    demo.load();
    List<SnapshotCard> taken = as.system(() -> snapshots.latest());
    return taken.isEmpty()
        ? as.system(() -> snapshots.take(LocalDate.ofInstant(clock.instant(), clock.getZone())))
            .value()
        : taken.get(0).id();
  }

  ElectionPlan plan(Set<AssociationId> associations, boolean revote, Instant closes) {
    return plan(associations, Profile.STANDARD, revote, closes);
  }

  ElectionPlan plan(
      Set<AssociationId> associations, Profile profile, boolean revote, Instant closes) {
    return new ElectionPlan(
        "Ska vi godkänna överenskommelsen?",
        "Överenskommelsen i sin helhet finns i bilagan.",
        "sv",
        List.of(
            new QuestionPlan(
                "Ska vi godkänna överenskommelsen?", List.of("Ja", "Nej"), true, 1, 1)),
        profile,
        revote,
        clock.instant().minus(Duration.ofMinutes(10)),
        closes,
        3,
        2,
        snapshot(),
        associations,
        ElectionTerms.of(RuleSet.pattern()));
  }

  /** An open vote of an association with so many members. */
  Vote open(int members, boolean revote, Duration closing) {
    Vote vote = sealed(members, revote, clock.instant().plus(closing));
    as.system(() -> keys.proven(vote.id())).value();
    await(vote.id(), ElectionState.OPEN);
    return vote;
  }

  /** A vote whose record is fixed. */
  Vote sealed(int members, boolean revote, Instant closes) {
    ElectionPlan plan = plan(associations(members), revote, closes);
    ElectionId id = as.system(() -> elections.prepare(plan)).value();
    as.system(() -> elections.freeze(id)).value();
    String uuid = as.system(() -> elections.find(id)).orElseThrow().uuid();
    KeyHolders holders = new KeyHolders(3, 2);
    as.system(() -> keys.takeTrustees(id, holders.record())).value();
    Map<String, Credential> made = credentials(id, uuid);
    Map<String, String> halves = new HashMap<>();
    made.forEach((pseudonym, c) -> halves.put(pseudonym, c.publicKey().text()));
    as.system(() -> roll.receive(id, new RegistrarRoll("Kim Lind", halves))).value();
    as.system(() -> elections.seal(id)).value();
    Election record = Election.read(as.system(() -> board.record(uuid)).orElseThrow());
    return new Vote(id, uuid, record, voters(plan, id, made), holders);
  }

  /** An open vote of the light profile: the server has made the codes. */
  Vote openLight(int members) {
    Instant closes = clock.instant().plus(Duration.ofHours(5));
    ElectionPlan plan = plan(associations(members), Profile.LIGHT, true, closes);
    ElectionId id = as.system(() -> elections.prepare(plan)).value();
    as.system(() -> elections.freeze(id)).value();
    KeyHolders holders = new KeyHolders(3, 2);
    as.system(() -> keys.takeTrustees(id, holders.record())).value();
    as.system(() -> elections.seal(id)).value();
    as.system(() -> keys.proven(id)).value();
    await(id, ElectionState.OPEN);
    String uuid = as.system(() -> elections.find(id)).orElseThrow().uuid();
    Election record = Election.read(as.system(() -> board.record(uuid)).orElseThrow());
    Map<String, Credential> made = new HashMap<>();
    for (PrintedCode code : as.system(() -> roll.codes(id))) {
      made.put(
          code.pseudonym(),
          CredentialCode.typed(code.code().toCharArray()).credential(GROUP, uuid));
    }
    return new Vote(id, uuid, record, voters(plan, id, made), holders);
  }

  private Map<String, Credential> credentials(ElectionId id, String uuid) {
    Map<String, Credential> made = new HashMap<>();
    for (RegistrarLine line : as.system(() -> roll.credentialsFor(id))) {
      made.put(line.pseudonym(), CredentialCode.random(random).credential(GROUP, uuid));
    }
    return made;
  }

  private List<Voter> voters(ElectionPlan plan, ElectionId id, Map<String, Credential> made) {
    List<Voter> voters = new ArrayList<>();
    for (PersonId person : entitled(plan)) {
      String pseudonym = as.member(person, () -> roll.mine(id)).pseudonym();
      voters.add(new Voter(person, made.get(pseudonym)));
    }
    return voters;
  }

  /** Who may vote by the plan. */
  List<PersonId> entitled(ElectionPlan plan) {
    return as.system(() -> snapshots.inForce(plan.snapshot())).stream()
        .filter(
            member ->
                plan.associations().isEmpty() || plan.associations().contains(member.votesIn()))
        .map(FrozenMember::member)
        .toList();
  }

  byte[] ballot(Vote vote, Credential credential, List<List<Integer>> choices) {
    return new BallotMaker(vote.record(), credential, random).make(choices);
  }

  /**
   * Makes this the closing instant. With the account that migrates: the product's own cannot. The
   * change waits for every cast that shares the election, as the closing itself does.
   */
  void close(Vote vote) {
    close(vote.id());
  }

  void close(ElectionId id) {
    closeIn(id, Duration.ZERO);
  }

  /** Makes this, by the database's clock, the closing instant. */
  void closeIn(ElectionId id, Duration from) {
    asMigration(
        "UPDATE election SET closes_at = (SELECT SYSDATE(6) + INTERVAL shift_micros + ? MICROSECOND"
            + " FROM clock_shift) WHERE id = ?",
        TimeUnit.NANOSECONDS.toMicros(from.toNanos()),
        id.toString());
  }

  /** Changes what the product's own account cannot. */
  void asMigration(String sql, Object... values) {
    try (Connection connection = migration().getConnection();
        PreparedStatement change = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        change.setObject(i + 1, values[i]);
      }
      change.executeUpdate();
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * Whether this work waits while somebody else shares the election's row, as who only adds to it.
   */
  boolean waits(ElectionId id, Runnable work) {
    try (Connection connection = migration().getConnection();
        PreparedStatement share =
            connection.prepareStatement(
                "SELECT id FROM election WHERE id = ? LOCK IN SHARE MODE")) {
      connection.setAutoCommit(false);
      share.setString(1, id.toString());
      share.executeQuery().close();
      CompletableFuture<Void> done =
          CompletableFuture.runAsync(work, task -> new Thread(task).start());
      boolean waited = false;
      try {
        done.get(2, TimeUnit.SECONDS);
      } catch (TimeoutException stillWaiting) {
        waited = true;
      }
      connection.rollback();
      done.get(1, TimeUnit.MINUTES);
      return waited;
    } catch (SQLException
        | IOException
        | InterruptedException
        | ExecutionException
        | TimeoutException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static MariaDbDataSource migration() throws SQLException, IOException {
    MariaDbDataSource database = new MariaDbDataSource(System.getProperty("radslag.db.url"));
    database.setUser(System.getProperty("radslag.db.migration.user"));
    Path password = Path.of(System.getProperty("radslag.db.migration.password.file"));
    database.setPassword(Files.readString(password).strip());
    return database;
  }

  /** Waits until the election is in the state, or has gone past it. */
  void await(ElectionId id, ElectionState state) {
    long begun = System.nanoTime();
    while (as.system(() -> elections.find(id)).orElseThrow().state().compareTo(state) < 0) {
      assertTrue(System.nanoTime() - begun < LONGEST_WAIT.toNanos(), "Still not " + state);
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }
}
