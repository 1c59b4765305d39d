package org.radslag.ballots.protocol.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.group.Groups;

/** Many ballots, checked in batches by several threads. */
class BallotBoxTest {
  private static final int BALLOTS = 203;
  private static final byte[] HONEST = honest();

  private final ExecutorService pool = Executors.newFixedThreadPool(3);
  private final List<Integer> progress = new ArrayList<>();

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  private static byte[] honest() {
    Made made = new Made(Groups.ED25519, "many").mandatory().open(List.of(Made.YES_NO), 1, 1, 1);
    for (int i = 0; i < BALLOTS; i++) {
      made.vote(i % 2, List.of(List.of(0, i % 2, 1 - i % 2)));
    }
    return made.close().decrypt(1).publish(1).bytes();
  }

  private Report verify(byte[] archive) {
    try {
      return new Verifier(new Workers(pool, 3), progress::add, true)
          .verify(new ByteArrayInputStream(archive));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void spoil(Forge forge, int ballot) {
    Forge.Piece piece = forge.pieces.get(1 + ballot);
    String text = piece.text(0);
    int at = text.lastIndexOf("\"response\":\"") + 20;
    char digit = text.charAt(at) == '1' ? '2' : '1';
    piece.set(0, text.substring(0, at) + digit + text.substring(at + 1));
  }

  @Test
  void all_ballots_are_checked_and_the_last_of_each_voter_counts() {
    Report report = verify(HONEST);
    assertEquals(Optional.empty(), report.rejection().map(Vectors::describe));
    assertEquals(BALLOTS, report.ballots().recorded().size());
    assertEquals(2, report.ballots().counted().size());
    assertEquals((long) BALLOTS, report.passed().get(Check.SIGNATURE));
    assertEquals(3L * BALLOTS, report.passed().get(Check.INDIVIDUAL_PROOFS));
    assertEquals(BALLOTS, progress.get(progress.size() - 1));
    Forge.Piece last = new Forge(HONEST).pieces.get(BALLOTS);
    assertEquals(EventType.BALLOT, last.type);
    String tracker = org.radslag.ballots.protocol.record.Hash.base64(last.data.get(0));
    assertEquals(Report.Tracked.COUNTED, report.tracked(tracker));
    String first =
        org.radslag.ballots.protocol.record.Hash.base64(
            new Forge(HONEST).pieces.get(1).data.get(0));
    assertEquals(Report.Tracked.REPLACED, report.tracked(first));
    assertEquals(Report.Tracked.UNKNOWN, report.tracked("x"));
  }

  /** What is not let go of until the end would not fit into memory. */
  @Test
  void ballots_are_checked_while_more_of_them_come() throws Rejection {
    Made made = new Made(Groups.ED25519, "streamed").mandatory().open(List.of(Made.YES_NO), 1);
    Workers alone = Workers.none();
    BallotBox box =
        new BallotBox(made.election, made.electorate, alone, progress::add, new Ledger());
    for (int i = 0; i < 288; i++) {
      box.cast(i, made.ballot(0, List.of(List.of(0, 1, 0))));
      assertTrue(i < 256 || !progress.isEmpty(), "None of " + i + " is done.");
    }
    box.finish();
    assertEquals(288, progress.get(progress.size() - 1));
  }

  @Test
  void of_several_faults_the_first_in_the_archive_is_named() {
    for (int first : new int[] {0, 31, 32, 150, 201}) {
      Forge forge = new Forge(HONEST);
      spoil(forge, first);
      spoil(forge, 202);
      forge.pieces.add(BALLOTS, forge.pieces.get(5).copy());
      Rejection rejection = verify(forge.build()).rejection().orElseThrow();
      assertEquals(Check.SIGNATURE, rejection.check(), "ballot " + first);
      // Header, four records and the event of the set-up, then two records per ballot.
      assertEquals(6 + 2L * first + 1, rejection.record(), "ballot " + first);
    }
  }

  @Test
  void a_replay_far_behind_is_found() {
    Forge forge = new Forge(HONEST);
    forge.pieces.add(180, forge.pieces.get(3).copy());
    Report report = verify(forge.build());
    assertEquals(Check.BALLOT_REPLAY, report.rejection().orElseThrow().check());
    assertTrue(report.ballots().recorded().size() <= 180);
  }

  @Test
  void a_bad_ballot_before_a_broken_record_is_the_first_fault() {
    Forge forge = new Forge(HONEST);
    spoil(forge, 10);
    byte[] archive = java.util.Arrays.copyOf(forge.build(), HONEST.length - 700);
    assertEquals(Check.SIGNATURE, verify(archive).rejection().orElseThrow().check());
  }
}
