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
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.MandatoryTrustee;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.verification.BallotGate;

/**
 * A vote put straight into a database that is not the demo's: members and roll, and when it is open
 * also records and archive. How a vote comes about properly is tested elsewhere.
 */
public final class PlantedVote {

  private static final Group GROUP = Group.named("BELENIOS-2048").orElseThrow();
  private static final Question.Homomorphic QUESTION =
      new Question.Homomorphic(List.of("Ja", "Nej"), true, 1, 1, "Bifalla förslaget?");
  private static final int SEVEN_DAYS = 7 * 86_400;

  private final SecureRandom random = new SecureRandom();
  private final UUID id = UUID.randomUUID();
  private final String uuid = "Prov" + UUID.randomUUID().toString().replaceAll("[^1-9a-f]", "");
  private final List<Voter> voters = new ArrayList<>();
  private final Connection database;
  private final Question.Homomorphic question;
  private Election election;
  private Electorate electorate;

  /**
   * Somebody with a session and a code.
   *
   * @param pseudonym of her line of the roll
   */
  public record Voter(
      UUID person, String pseudonym, String session, String code, Credential credential) {}

  private PlantedVote(Connection database, Question.Homomorphic question) {
    this.database = database;
    this.question = question;
  }

  /** Plants one with so many voters, open since an hour and for a week. */
  public static PlantedVote in(Connection database, int voters) throws SQLException, IOException {
    return in(database, voters, QUESTION);
  }

  static PlantedVote in(Connection database, int voters, Question.Homomorphic question)
      throws SQLException, IOException {
    PlantedVote vote = new PlantedVote(database, question);
    database.setAutoCommit(false);
    vote.plant(voters);
    database.commit();
    return vote;
  }

  /** Plants one whose roll is frozen, for three trustees and a registrar who are yet to come. */
  static PlantedVote frozen(Connection database, int voters, Question.Homomorphic question)
      throws SQLException {
    PlantedVote vote = new PlantedVote(database, question);
    database.setAutoCommit(false);
    String association = vote.plantRegister(voters);
    vote.plantElection(voters, 3, 2, "FROZEN", null);
    for (Voter voter : vote.voters) {
      vote.plantLine(voter, association, null);
    }
    database.commit();
    return vote;
  }

  public String uuid() {
    return uuid;
  }

  public String id() {
    return id.toString();
  }

  public List<Voter> voters() {
    return voters;
  }

  /** The checks that the server makes, without a server. */
  public BallotGate gate() {
    return new BallotGate(election, electorate);
  }

  /** A ballot: 0 blank, 1 yes, 2 no. */
  public byte[] ballot(Voter voter, int choice) {
    return ballot(election, voter, choice, random);
  }

  /** A ballot for this record of the election, with this randomness. */
  static byte[] ballot(Election election, Voter voter, int choice, SecureRandom random) {
    return new BallotMaker(election, voter.credential(), random)
        .make(List.of(List.of(choice == 0 ? 1 : 0, choice == 1 ? 1 : 0, choice == 2 ? 1 : 0)));
  }

  private void plant(int count) throws SQLException, IOException {
    String association = plantRegister(count);
    Map<Element, Integer> listed = new LinkedHashMap<>();
    voters.forEach(voter -> listed.put(voter.credential().publicKey(), 1));
    electorate = Electorate.of(listed);
    Trustees trustees =
        new Trustees(
            GROUP, List.of(MandatoryTrustee.of(GROUP.random(random), Optional.empty(), random)));
    Election.Texts texts = new Election.Texts(uuid, "Prov", "", Optional.empty(), Optional.empty());
    election = Election.of(texts, trustees.jointKey(), List.of(question));
    plantElection(count, 1, 1, "OPEN", election.fingerprint());
    plantRecords(trustees);
    for (Voter voter : voters) {
      plantLine(voter, association, voter.credential().publicKey().text());
    }
  }

  /** An association with so many members, who become the voters; its id is answered. */
  private String plantRegister(int count) throws SQLException {
    String association = UUID.randomUUID().toString();
    run("INSERT INTO association (id, name) VALUES (?, ?)", association, "Prov " + association);
    for (int i = 0; i < count; i++) {
      UUID person = member(association);
      CredentialCode code = CredentialCode.random(random);
      voters.add(
          new Voter(
              person,
              person.toString().replace("-", "").substring(0, 22),
              session(person),
              code.secretText(),
              code.credential(GROUP, uuid)));
    }
    return association;
  }

  private UUID member(String association) throws SQLException {
    UUID member = UUID.randomUUID();
    run(
        "INSERT INTO member (id, number, given_name, family_name, gender, email, phone, street,"
            + " postal_code, town, language, protected_identity)"
            + " VALUES (?, ?, 'Prov', 'Prov', 'UNDECLARED', ?, '', '', '', '', 'sv', FALSE)",
        member.toString(),
        number(member),
        address(member));
    run(
        "INSERT INTO affiliation (member, effective_from, geographic, votes_in)"
            + " VALUES (?, '2020-01-01', ?, ?)",
        member.toString(),
        association,
        association);
    return member;
  }

  /** A voter's number in the register. */
  static String number(UUID member) {
    return member.toString().substring(0, 18);
  }

  /** Where a voter gets her mail. */
  static String address(UUID member) {
    return number(member) + "@example.org";
  }

  private String session(UUID person) throws SQLException {
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    run(
        "INSERT INTO sign_in_session (id, token_hash, person, created_at, last_seen_at, agent)"
            + " VALUES (UUID(), ?, ?, SYSDATE(6), SYSDATE(6), 'test')",
        sha256(secret),
        person.toString());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  private void plantElection(
      int entitled, int trustees, int threshold, String state, String fingerprint)
      throws SQLException {
    String snapshot = UUID.randomUUID().toString();
    run(
        "INSERT INTO register_snapshot SELECT ?, COALESCE(MAX(sequence), 0) + 1, '2026-01-01',"
            + " SYSDATE(6), NULL, '2026-01-01', (SELECT MIN(version) FROM rule_set), 0, NULL, ?, ?,"
            + " REPEAT('0', 64) FROM register_snapshot",
        snapshot,
        entitled,
        entitled);
    Instant now = Instant.now();
    run(
        "INSERT INTO election (id, uuid, title, description, language, questions, profile, revote,"
            + " opens_at, closes_at, trustees, threshold, snapshot, hours, state, entitled, batch,"
            + " fingerprint, prepared_at) VALUES (?, ?, 'Prov', '', 'sv', ?, 'STANDARD', TRUE, ?,"
            + " ?, ?, ?, ?, '24', ?, ?, 0, ?, ?)",
        id(),
        uuid,
        "[" + question.json().write() + "]",
        at(now.minusSeconds(3_600)),
        at(now.plusSeconds(SEVEN_DAYS)),
        trustees,
        threshold,
        snapshot,
        state,
        entitled,
        fingerprint,
        at(now));
  }

  private void plantRecords(Trustees trustees) throws SQLException, IOException {
    record("ELECTION", election.bytes());
    record("TRUSTEES", trustees.bytes());
    record("CREDENTIALS", electorate.bytes());
    long begun = Instant.now().getEpochSecond();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ArchiveWriter archive = ArchiveWriter.begin(file, begun);
    archive.setup(election.bytes(), trustees.bytes(), electorate.bytes());
    run("INSERT INTO archive_event VALUES (?, 0, ?)", id(), file.toByteArray());
    run(
        "INSERT INTO election_archive VALUES (?, ?, 1, ?, ?, 0, 0)",
        id(),
        begun,
        archive.head().orElseThrow(),
        file.size());
  }

  private void plantLine(Voter voter, String association, String credential) throws SQLException {
    run(
        "INSERT INTO election_line (election, pseudonym, member, association, channel, credential,"
            + " salt, state) VALUES (?, ?, ?, ?, 'CODE', ?, REPEAT('0', 32), 'OPEN')",
        id(),
        voter.pseudonym(),
        voter.person().toString(),
        association,
        credential);
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
