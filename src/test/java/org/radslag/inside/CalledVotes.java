package org.radslag.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.ballots.Board;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionKeys;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.Elections;
import org.radslag.ballots.Profile;
import org.radslag.ballots.RegistrarLine;
import org.radslag.ballots.RegistrarRoll;
import org.radslag.ballots.Roll;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Step;
import org.radslag.ballots.protocol.election.Ciphertext;
import org.radslag.ballots.protocol.election.Credential;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.inside.SecretVotes.Vote;
import org.radslag.inside.SecretVotes.Voter;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.snapshot.FrozenMember;
import org.radslag.membership.snapshot.SnapshotCard;
import org.radslag.membership.snapshot.SnapshotId;
import org.radslag.membership.snapshot.Snapshots;
import org.radslag.membervotes.Basis;
import org.radslag.membervotes.Calling;
import org.radslag.membervotes.Electorate;
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.MemberVotes;
import org.radslag.membervotes.Passage;
import org.radslag.membervotes.QuestionText;
import org.radslag.membervotes.VoteForm;
import org.radslag.membervotes.VoteState;

/** Member votes in an arena of one association of the demo district, with all who take part. */
@ApplicationScoped
public class CalledVotes {

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject SecretVotes secret;
  @Inject Snapshots snapshots;
  @Inject Arenas arenas;
  @Inject MemberVotes votes;
  @Inject Calling calling;
  @Inject Electorate electorate;
  @Inject Elections elections;
  @Inject ElectionKeys keys;
  @Inject Roll roll;
  @Inject Board board;
  @Inject Clock clock;
  @Inject As as;

  private final SecureRandom random = new SecureRandom();

  /** An arena, its electors, and somebody who votes elsewhere. */
  record Place(ArenaId arena, AssociationId home, List<PersonId> electors, PersonId stranger) {}

  /** An arena of an association with at least so many electors. */
  Place place(int electors) {
    return place(electors, cutOff());
  }

  /** The same, of an arena that begins on a day. */
  Place place(int electors, LocalDate begins) {
    AssociationId home = secret.associations(electors).iterator().next();
    ArenaId arena =
        as.system(
                () ->
                    arenas.found(
                        ArenaKind.MUNICIPALITY,
                        "Omröstningsprov " + UUID.randomUUID(),
                        Set.of(home),
                        begins))
            .value();
    SnapshotId taken = secret.snapshot();
    List<FrozenMember> all = as.system(() -> snapshots.inForce(taken));
    return new Place(
        arena,
        home,
        all.stream().filter(one -> one.votesIn().equals(home)).map(FrozenMember::member).toList(),
        all.stream()
            .filter(one -> !one.votesIn().equals(home))
            .map(FrozenMember::member)
            .findFirst()
            .orElseThrow());
  }

  VoteForm form(Place place, Basis basis, Instant embargo) {
    Map<Passage, String> texts = new EnumMap<>(Passage.class);
    texts.put(Passage.PROPOSAL, "Gruppen godkänner överenskommelsen.");
    texts.put(Passage.IF_YES, "Gruppen röstar ja i fullmäktige.");
    texts.put(Passage.IF_NO, "Gruppen lägger sin egen budget.");
    texts.put(Passage.FOR, "Skolorna får bibliotek.");
    texts.put(Passage.AGAINST, "Hyrorna stiger.");
    Instant opens = clock.instant().plus(Duration.ofDays(3));
    boolean decided = !basis.isCollected();
    return new VoteForm(
        place.arena(),
        null,
        basis,
        decided ? "Styrelsen, § 4" : "",
        "Godkänner du budgeten?",
        true,
        Profile.STANDARD,
        true,
        decided ? cutOff() : null,
        decided ? opens : null,
        decided ? opens.plus(Duration.ofDays(7)) : null,
        embargo,
        List.of(QuestionText.proposal("Ska vi godkänna budgeten?", "Ja", "Nej")),
        texts);
  }

  /** The day of the snapshot that is there. */
  LocalDate cutOff() {
    secret.snapshot();
    return as.system(snapshots::latest).stream()
        .findFirst()
        .map(SnapshotCard::cutOff)
        .orElseThrow();
  }

  /** A vote that two of the board have called. */
  MemberVoteId called(Place place, Instant embargo) {
    PersonId one = place.electors().get(0);
    PersonId two = place.electors().get(1);
    MemberVoteId id =
        as.member(one, () -> votes.draft(form(place, Basis.BOARD, embargo)), Role.BOARD).value();
    as.member(one, () -> calling.submit(id), Role.BOARD).value();
    as.member(two, () -> calling.consent(id), Role.BOARD).value();
    return id;
  }

  /** The same, frozen and open until {@code closes}. */
  Vote open(MemberVoteId id, Place place, Instant closes) {
    set(id, "opens_at", clock.instant().minus(Duration.ofMinutes(5)));
    set(id, "closes_at", closes);
    ElectionId election = as.system(() -> electorate.freeze(id)).value();
    Vote vote = seal(election, place);
    as.system(() -> keys.proven(election)).value();
    secret.await(election, ElectionState.OPEN);
    await(id, VoteState.OPEN);
    return vote;
  }

  private Vote seal(ElectionId election, Place place) {
    String uuid = as.system(() -> elections.find(election)).orElseThrow().uuid();
    KeyHolders holders = new KeyHolders(3, 2);
    as.system(() -> keys.takeTrustees(election, holders.record())).value();
    Map<String, Credential> made = new HashMap<>();
    Map<String, String> halves = new HashMap<>();
    for (RegistrarLine line : as.system(() -> roll.credentialsFor(election))) {
      Credential own = CredentialCode.random(random).credential(SecretVotes.GROUP, uuid);
      made.put(line.pseudonym(), own);
      halves.put(line.pseudonym(), own.publicKey().text());
    }
    as.system(() -> roll.receive(election, new RegistrarRoll("Kim Lind", halves))).value();
    as.system(() -> elections.seal(election)).value();
    List<Voter> voters = new ArrayList<>();
    for (PersonId person : place.electors()) {
      String pseudonym = as.member(person, () -> roll.mine(election)).pseudonym();
      voters.add(new Voter(person, made.get(pseudonym)));
    }
    Election record = Election.read(as.system(() -> board.record(uuid)).orElseThrow());
    return new Vote(election, uuid, record, voters, holders);
  }

  /** Two of the trustees open the sum. */
  void decrypt(Vote vote) {
    secret.await(vote.id(), ElectionState.TALLIED);
    Tally tally = tally(vote);
    byte[] one = vote.holders().decrypt(1, vote.record(), tally);
    byte[] three = vote.holders().decrypt(3, vote.record(), tally);
    as.system(() -> keys.offerDecryption(vote.id(), 2, one)).value();
    as.system(() -> keys.offerDecryption(vote.id(), 4, three)).value();
    secret.await(vote.id(), ElectionState.COUNTED);
  }

  private Tally tally(Vote vote) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      as.nobody(() -> board.archive(vote.uuid(), out));
      ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(out.toByteArray()));
      for (Optional<Step> step = reader.next(); step.isPresent(); step = reader.next()) {
        if (step.get().event().type() == EventType.ENCRYPTED_TALLY) {
          return new Tally(
              Json.compact(step.get().data().get(0)).asItems("tally").stream()
                  .map(
                      question ->
                          question.asItems("question").stream()
                              .map(one -> Ciphertext.read(SecretVotes.GROUP, one))
                              .toList())
                  .toList());
        }
      }
      throw new AssertionError("There is no tally in the archive");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception fault) {
      throw new AssertionError(fault);
    }
  }

  /** Waits until the vote is in the state. */
  void await(MemberVoteId id, VoteState state) {
    while (as.system(() -> votes.find(id)).orElseThrow().state() != state) {
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  /** Lets time have passed: sets a time of the vote, as it can only be set by waiting. */
  void set(MemberVoteId id, String column, Instant to) {
    run(
        "UPDATE member_vote SET " + column + " = ? WHERE id = ?",
        LocalDateTime.ofInstant(to, ZoneOffset.UTC),
        id.toString());
  }

  /** Another address in the register, as the next import would bring it. */
  void readdress(PersonId person, String address) {
    run("UPDATE member SET email = ? WHERE id = ?", address, person.toString());
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

  /** How many mails of a kind have been queued for somebody. */
  int mails(PersonId person, String kind) {
    try (Connection connection = database.getConnection();
        PreparedStatement ask =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM outgoing_mail WHERE person = ? AND kind = ?")) {
      ask.setString(1, person.toString());
      ask.setString(2, kind);
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
