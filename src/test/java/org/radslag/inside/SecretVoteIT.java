package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.ballots.BallotBox;
import org.radslag.ballots.Board;
import org.radslag.ballots.BoardCard;
import org.radslag.ballots.CastAnswer;
import org.radslag.ballots.ElectionKeys;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.LogKey;
import org.radslag.ballots.Roll;
import org.radslag.ballots.TrackerStatus;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Step;
import org.radslag.ballots.protocol.election.Ciphertext;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;
import org.radslag.inside.SecretVotes.Vote;
import org.radslag.inside.SecretVotes.Voter;
import org.radslag.kernel.Outcome;

/** The whole life of a secret vote, with everybody who takes part in it. */
@ExtendWith(ArquillianExtension.class)
class SecretVoteIT {

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject SecretVotes votes;
  @Inject BallotBox box;
  @Inject Board board;
  @Inject Roll roll;
  @Inject ElectionKeys keys;
  @Inject LogKey log;
  @Inject As as;

  @Test
  void from_the_roll_to_a_result_that_two_programs_verify() throws IOException {
    Vote vote = votes.open(8, true, Duration.ofHours(2));
    Voter first = vote.voters().get(0);
    byte[] replaced = votes.ballot(vote, first.credential(), SecretVotes.NO);
    CastAnswer.Recorded early = recorded(vote, first, replaced);
    CastAnswer.Recorded last =
        recorded(vote, first, votes.ballot(vote, first.credential(), SecretVotes.YES));
    recorded(vote, 1, SecretVotes.YES);
    recorded(vote, 2, SecretVotes.NO);
    recorded(vote, 3, SecretVotes.BLANK);
    CastAnswer.AlreadyThere again = (CastAnswer.AlreadyThere) cast(vote, first, replaced);
    assertArrayEquals(early.receipt(), again.receipt());
    assertPromises(early, 1);
    assertPromises(last, 2);
    assertEquals(TrackerStatus.Kind.WAITING, status(vote, last.tracker()));
    assertTrue(as.system(() -> roll.paper(vote.id(), vote.voters().get(4).person())).value());
    assertFalse(as.system(() -> roll.paper(vote.id(), first.person())).value());

    votes.close(vote);
    votes.await(vote.id(), ElectionState.TALLIED);
    assertArrayEquals(
        early.receipt(), ((CastAnswer.AlreadyThere) cast(vote, first, replaced)).receipt());
    assertEquals("ballots.refused.election-tallied", refused(cast(vote, 5, SecretVotes.YES)).key());
    assertEquals(TrackerStatus.Kind.REPLACED, status(vote, early.tracker()));
    assertEquals(TrackerStatus.Kind.COUNTED, status(vote, last.tracker()));
    decrypt(vote);
    votes.await(vote.id(), ElectionState.COUNTED);

    BoardCard card = as.nobody(() -> board.card(vote.uuid())).orElseThrow();
    assertEquals(ElectionState.COUNTED, card.election().state(), card.withheld());
    assertEquals(List.of(List.of(1, 2, 1)), card.result());
    assertEquals(4, card.election().voted());
    assertEquals(1, card.paper());
    byte[] archive = archive(vote);
    assertEquals(card.size(), archive.length);
    Report report =
        new Verifier(Workers.none(), checked -> {}, true).verify(new ByteArrayInputStream(archive));
    assertEquals(Optional.empty(), report.rejection());
    assertEquals(Optional.of(card.election().head()), report.head());
    assertToolAccepts(vote.uuid(), archive);
  }

  /** Somebody who holds the database puts a ballot into the box that no gate has seen. */
  @Test
  void a_ballot_that_was_slipped_into_the_box_withholds_the_result() throws Exception {
    Vote vote = votes.open(8, true, Duration.ofHours(2));
    recorded(vote, 0, SecretVotes.YES);
    Voter passive = vote.voters().get(1);
    byte[] forged =
        new String(
                votes.ballot(vote, passive.credential(), SecretVotes.NO),
                StandardCharsets.ISO_8859_1)
            .replaceFirst("\"response\":\"[0-9]", "\"response\":\"1")
            .replaceFirst("\"challenge\":\"[0-9]", "\"challenge\":\"1")
            .getBytes(StandardCharsets.ISO_8859_1);
    try (Connection connection = database.getConnection();
        PreparedStatement slip =
            connection.prepareStatement("INSERT INTO ballot VALUES (?, ?, ?, 1, ?, NULL)")) {
      slip.setString(1, vote.id().toString());
      slip.setString(2, Hash.base64(forged));
      slip.setString(3, passive.credential().publicKey().text());
      slip.setBytes(4, forged);
      slip.executeUpdate();
    }
    votes.close(vote);
    votes.await(vote.id(), ElectionState.TALLIED);
    decrypt(vote);
    votes.await(vote.id(), ElectionState.COUNTED);
    BoardCard card = as.nobody(() -> board.card(vote.uuid())).orElseThrow();
    assertEquals(ElectionState.WITHHELD, card.election().state());
    assertEquals(null, card.result());
    assertTrue(card.withheld().startsWith("3"), card.withheld());
  }

  /** A false share is refused by the trustee's number; two true ones are enough. */
  private void decrypt(Vote vote) throws IOException {
    Tally tally = tally(vote);
    byte[] one = vote.holders().decrypt(1, vote.record(), tally);
    Outcome<?> foreign = as.system(() -> keys.offerDecryption(vote.id(), 3, one));
    assertEquals("ballots.refused.decryption-false", foreign.reasons().get(0).reason());
    assertEquals(List.of(2), foreign.reasons().get(0).details());
    assertTrue(as.system(() -> keys.offerDecryption(vote.id(), 2, one)).isDone());
    assertEquals(
        "ballots.refused.decryption-there",
        as.system(() -> keys.offerDecryption(vote.id(), 2, one)).reasons().get(0).reason());
    byte[] three = vote.holders().decrypt(3, vote.record(), tally);
    assertTrue(as.system(() -> keys.offerDecryption(vote.id(), 4, three)).isDone());
  }

  private Tally tally(Vote vote) throws IOException {
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive(vote)));
    for (Optional<Step> step = next(reader); step.isPresent(); step = next(reader)) {
      if (step.get().event().type() == EventType.ENCRYPTED_TALLY) {
        return new Tally(
            Json.compact(step.get().data().get(0)).asItems("tally").stream()
                .map(
                    q ->
                        q.asItems("question").stream()
                            .map(c -> Ciphertext.read(SecretVotes.GROUP, c))
                            .toList())
                .toList());
      }
    }
    throw new AssertionError("There is no tally in the archive");
  }

  private static Optional<Step> next(ArchiveReader reader) {
    try {
      return reader.next();
    } catch (Exception fault) {
      throw new AssertionError(fault);
    }
  }

  private void assertPromises(CastAnswer.Recorded recorded, int nr) {
    SignedNote note = SignedNote.read(recorded.receipt());
    assertTrue(note.isSignedBy(log.key()));
    assertTrue(note.origin().endsWith("/receipt"));
    assertTrue(note.statement().contains("\"tracker\":\"" + recorded.tracker() + "\""));
    assertTrue(note.statement().endsWith("\"nr\":" + nr + ",\"batch\":1}"), note.statement());
  }

  private static void assertToolAccepts(String uuid, byte[] archive) throws IOException {
    Path directory = Files.createTempDirectory("board");
    Files.write(directory.resolve(uuid + ".bel"), archive);
    Process tool =
        new ProcessBuilder(
                "/usr/bin/belenios-tool", "election", "verify", "--dir", directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("said").toFile())
            .start();
    try {
      assertEquals(0, tool.waitFor(), Files.readString(directory.resolve("said")));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    assertTrue(Files.readString(directory.resolve("said")).contains("all checks passed"));
  }

  private byte[] archive(Vote vote) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(
        as.nobody(
            () -> {
              try {
                return board.archive(vote.uuid(), out);
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            }));
    return out.toByteArray();
  }

  private TrackerStatus.Kind status(Vote vote, String tracker) {
    return as.nobody(() -> board.status(vote.uuid(), tracker)).kind();
  }

  private CastAnswer.Recorded recorded(Vote vote, int voter, List<List<Integer>> choices) {
    Voter own = vote.voters().get(voter);
    return recorded(vote, own, votes.ballot(vote, own.credential(), choices));
  }

  private CastAnswer.Recorded recorded(Vote vote, Voter voter, byte[] ballot) {
    return (CastAnswer.Recorded) cast(vote, voter, ballot);
  }

  private CastAnswer cast(Vote vote, int voter, List<List<Integer>> choices) {
    Voter own = vote.voters().get(voter);
    return cast(vote, own, votes.ballot(vote, own.credential(), choices));
  }

  private CastAnswer cast(Vote vote, Voter voter, byte[] ballot) {
    return as.member(voter.person(), () -> box.cast(vote.uuid(), ballot));
  }

  private static CastAnswer.Refused refused(CastAnswer answer) {
    return (CastAnswer.Refused) answer;
  }
}
