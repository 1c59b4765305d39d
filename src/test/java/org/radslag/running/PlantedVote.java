package org.radslag.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.radslag.ballots.protocol.archive.ArchiveWriter;
import org.radslag.ballots.protocol.election.BallotMaker;
import org.radslag.ballots.protocol.election.Credential;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.MandatoryTrustee;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;

/**
 * An open vote put straight into a database that is not the demo's: members, roll, records,
 * archive. How a vote comes about properly is tested elsewhere; here only casting matters.
 */
public final class PlantedVote {

  private static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();
  private static final int SEVEN_DAYS = 7 * 86_400;

  private final SecureRandom random = new SecureRandom();
  private final Connection database;
  private final UUID id = UUID.randomUUID();
  private final List<Voter> voters = new ArrayList<>();
  private Election election;

  /** Somebody with a session and a credential. */
  public record Voter(String session, Credential credential) {}

  private PlantedVote(Connection database) {
    this.database = database;
  }

  /** Plants one with so many voters, open since an hour and for a week. */
  public static PlantedVote in(Connection database, int voters) throws SQLException, IOException {
    PlantedVote vote = new PlantedVote(database);
    database.setAutoCommit(false);
    vote.plant(voters);
    database.commit();
    return vote;
  }

  public String uuid() {
    return election.uuid();
  }

  public String id() {
    return id.toString();
  }

  public List<Voter> voters() {
    return voters;
  }

  /** A ballot: 0 blank, 1 yes, 2 no. */
  public byte[] ballot(Voter voter, int choice) {
    return new BallotMaker(election, voter.credential(), random)
        .make(List.of(List.of(choice == 0 ? 1 : 0, choice == 1 ? 1 : 0, choice == 2 ? 1 : 0)));
  }

  private void plant(int count) throws SQLException, IOException {
    String association = UUID.randomUUID().toString();
    String snapshot = UUID.randomUUID().toString();
    run("INSERT INTO association (id, name) VALUES (?, ?)", association, "Prov " + association);
    run(
        "INSERT INTO register_snapshot SELECT ?, COALESCE(MAX(sequence), 0) + 1, '2026-01-01',"
            + " SYSDATE(6), NULL, '2026-01-01', (SELECT MIN(version) FROM rule_set), 0, NULL, ?, ?,"
            + " REPEAT('0', 64) FROM register_snapshot",
        snapshot,
        count,
        count);
    Map<Element, Integer> listed = new LinkedHashMap<>();
    Map<String, Credential> lines = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      Credential credential = Credential.of(GROUP.random(random));
      listed.put(credential.publicKey(), 1);
      lines.put(member(association), credential);
    }
    plantElection(snapshot, Electorate.of(listed));
    for (Map.Entry<String, Credential> line : lines.entrySet()) {
      plantLine(line.getKey(), association, line.getValue());
    }
  }

  private String member(String association) throws SQLException {
    String member = UUID.randomUUID().toString();
    run(
        "INSERT INTO member VALUES (?, ?, 'Prov', 'Prov', NULL, 'UNDECLARED', '', '', '', '', '',"
            + " 'sv', NULL, FALSE)",
        member,
        member.substring(0, 18));
    run(
        "INSERT INTO affiliation (member, effective_from, geographic, votes_in)"
            + " VALUES (?, '2020-01-01', ?, ?)",
        member,
        association,
        association);
    return member;
  }

  private void plantElection(String snapshot, Electorate electorate)
      throws SQLException, IOException {
    Trustees trustees =
        new Trustees(
            GROUP, List.of(MandatoryTrustee.of(GROUP.random(random), Optional.empty(), random)));
    Question question =
        new Question.Homomorphic(List.of("Ja", "Nej"), true, 1, 1, "Bifalla förslaget?");
    String uuid = "Prov" + UUID.randomUUID().toString().replaceAll("[^1-9a-f]", "");
    Election.Texts texts = new Election.Texts(uuid, "Prov", "", Optional.empty(), Optional.empty());
    election = Election.of(texts, trustees.jointKey(), List.of(question));
    Instant now = Instant.now();
    run(
        "INSERT INTO election VALUES (?, ?, 'Prov', '', 'sv', ?, 'STANDARD', TRUE, ?, ?, 1, 1, ?,"
            + " '24', 'OPEN', ?, NULL, 0, ?, NULL, NULL, ?)",
        id(),
        uuid,
        "[" + question.json().write() + "]",
        at(now.minusSeconds(3_600)),
        at(now.plusSeconds(SEVEN_DAYS)),
        snapshot,
        electorate.lines().size(),
        election.fingerprint(),
        at(now));
    record("ELECTION", election.bytes());
    record("TRUSTEES", trustees.bytes());
    record("CREDENTIALS", electorate.bytes());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ArchiveWriter archive = ArchiveWriter.begin(file, now.getEpochSecond());
    archive.setup(election.bytes(), trustees.bytes(), electorate.bytes());
    run("INSERT INTO archive_event VALUES (?, 0, ?)", id(), file.toByteArray());
    run(
        "INSERT INTO election_archive VALUES (?, ?, 1, ?, ?, 0, 0)",
        id(),
        now.getEpochSecond(),
        archive.head().orElseThrow(),
        file.size());
  }

  private void plantLine(String member, String association, Credential credential)
      throws SQLException {
    run(
        "INSERT INTO election_line (election, pseudonym, member, association, channel, credential,"
            + " salt, state) VALUES (?, ?, ?, ?, 'CODE', ?, REPEAT('0', 32), 'OPEN')",
        id(),
        member.replace("-", "").substring(0, 22),
        member,
        association,
        credential.publicKey().text());
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    run(
        "INSERT INTO sign_in_session (id, token_hash, person, created_at, last_seen_at, agent)"
            + " VALUES (UUID(), ?, ?, SYSDATE(6), SYSDATE(6), 'test')",
        sha256(secret),
        member);
    voters.add(
        new Voter(Base64.getUrlEncoder().withoutPadding().encodeToString(secret), credential));
  }

  private void record(String kind, byte[] bytes) throws SQLException {
    run("INSERT INTO election_record VALUES (?, ?, ?)", id(), kind, bytes);
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static LocalDateTime at(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
