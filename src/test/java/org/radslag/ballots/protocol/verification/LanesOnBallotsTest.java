package org.radslag.ballots.protocol.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.election.Ballot;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.group.Backends;
import org.radslag.ballots.protocol.group.Workbench;

/** The vector arithmetic and the plain one say the same about real ballots, good and altered. */
class LanesOnBallotsTest {
  private static final int STEP = 13;

  @Test
  void both_find_the_same_fault_in_the_same_ballot() {
    Forge archive = new Forge(Vectors.bytes("negative/00-honest.bel"));
    Election election = Election.read(archive.first(EventType.SETUP).data.get(0));
    List<Ballot> ballots = new ArrayList<>();
    for (Forge.Piece piece : archive.pieces) {
      if (piece.type == EventType.BALLOT) {
        ballots.add(Ballot.Outer.read(piece.data.get(0)).inner(election));
        altered(piece.text(0)).forEach(text -> ballots.add(ballot(election, text)));
      }
    }
    Workbench rows = election.group().workbench(election.publicKey(), Workbench.Load.FEW);
    List<BallotProofs.Outcome> plain = check(election, rows, ballots);
    for (Workbench bench : Backends.fast(election.group(), election.publicKey())) {
      same(plain, check(election, bench, ballots));
    }
    assertNull(plain.get(0).failed());
    assertNotNull(plain.get(1).failed());
  }

  private static void same(List<BallotProofs.Outcome> plain, List<BallotProofs.Outcome> lanes) {
    for (int i = 0; i < plain.size(); i++) {
      assertEquals(plain.get(i).failed(), lanes.get(i).failed(), "ballot " + i);
      assertEquals(plain.get(i).credential(), lanes.get(i).credential(), "ballot " + i);
      if (plain.get(i).failed() == null) {
        assertEquals(plain.get(i).answers(), lanes.get(i).answers());
      }
    }
  }

  private static Ballot ballot(Election election, String text) {
    return Ballot.Outer.read(text.getBytes(UTF_8)).inner(election);
  }

  private static List<BallotProofs.Outcome> check(
      Election election, Workbench bench, List<Ballot> ballots) {
    List<BallotProofs.Outcome> all = new ArrayList<>();
    for (int from = 0; from < ballots.size(); from += bench.width()) {
      int to = Math.min(ballots.size(), from + bench.width());
      all.addAll(new BallotProofs(election, bench).check(ballots.subList(from, to)));
    }
    return all;
  }

  /** The ballot with every so manieth number changed in one digit. */
  private static List<String> altered(String ballot) {
    List<String> all = new ArrayList<>();
    Matcher numbers = Pattern.compile("\"[0-9]{60,}\"").matcher(ballot);
    for (int i = 0; numbers.find(); i++) {
      if (i % STEP == 0) {
        int at = numbers.start() + 9;
        char digit = ballot.charAt(at);
        all.add(ballot.substring(0, at) + (digit == '3' ? '4' : '3') + ballot.substring(at + 1));
      }
    }
    return all;
  }
}
