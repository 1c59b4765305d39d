package org.radslag.ballots.protocol.verification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.radslag.ballots.protocol.election.Ballot;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.group.Workbench;

/**
 * All ballots of an archive in order: each is checked, none may occur twice, the last of each
 * credential counts. Batches are checked by the workers while the next ones are read.
 */
final class BallotBox {
  /** From this many ballots on, tables and vector loops pay for their preparation. */
  private static final int MANY = 160;

  private static final int LEAST_SHARE = 64;

  /** Bytes of ballots in one batch. */
  private static final int MAX_BATCH = 16 << 20;

  private static final List<Check> EVERY_BALLOT =
      List.of(
          Check.BALLOT_FORM,
          Check.BALLOT_ELECTION,
          Check.ANSWER_FORM,
          Check.BALLOT_CREDENTIAL,
          Check.BALLOT_REPLAY,
          Check.BALLOT_MEMBERS,
          Check.SIGNED_HASH,
          Check.SIGNATURE);

  private final Election election;
  private final Electorate electorate;
  private final Workers workers;
  private final Progress progress;
  private final Ledger ledger;
  private final BallotForm form;
  private final BallotBatch batch;
  private final List<BallotBatch.Cast> waiting = new ArrayList<>();
  private final Deque<CompletableFuture<List<BallotBatch.Checked>>> running = new ArrayDeque<>();
  private final Map<String, Last> last = new LinkedHashMap<>();
  private final Set<String> trackers = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private Benches benches;

  private record Last(String tracker, Tally.Counted counted) {}

  BallotBox(
      Election election, Electorate electorate, Workers workers, Progress progress, Ledger ledger) {
    this.election = election;
    this.electorate = electorate;
    this.workers = workers;
    this.progress = progress;
    this.ledger = ledger;
    this.form = new BallotForm(election, electorate);
    this.batch = new BallotBatch(election, form);
  }

  /** Takes the next ballot; a fault of this or an earlier one may show now or later. */
  void cast(long record, byte[] bytes) throws Rejection {
    if (bytes.length > form.maxBytes()) {
      finish();
      form.read(record, bytes);
    }
    waiting.add(new BallotBatch.Cast(record, bytes));
    if (benches == null && waiting.size() >= limit(MANY)) {
      benches = new Benches(election, Workbench.Load.MANY);
    }
    if (benches != null) {
      while (waiting.size() >= limit(benches.width())) {
        start(limit(benches.width()));
      }
    }
  }

  private int limit(int rows) {
    return Math.max(1, Math.min(rows, MAX_BATCH / form.maxBytes()));
  }

  /** Waits for everything that was cast. */
  void finish() throws Rejection {
    // All threads get a share of what is left, unless so small that loops are all overhead.
    int share = share(waiting.size());
    if (benches != null) {
      share = Math.min(limit(benches.width()), Math.max(LEAST_SHARE, share));
    } else {
      benches = new Benches(election, Workbench.Load.FEW);
    }
    while (!waiting.isEmpty()) {
      start(Math.min(waiting.size(), share));
    }
    while (!running.isEmpty()) {
      record(running.poll().join());
    }
  }

  private int share(int ballots) {
    return limit(Math.max(1, (ballots + workers.threads() - 1) / workers.threads()));
  }

  private void start(int count) throws Rejection {
    List<BallotBatch.Cast> casts = List.copyOf(waiting.subList(0, count));
    waiting.subList(0, count).clear();
    Benches mine = benches;
    running.add(workers.start(() -> batch.check(casts, mine)));
    while (running.size() > 2 * workers.threads()) {
      record(running.poll().join());
    }
  }

  private void record(List<BallotBatch.Checked> all) throws Rejection {
    for (BallotBatch.Checked checked : all) {
      ledger.at(checked.cast().record());
      if (checked.rejection() != null) {
        throw checked.rejection();
      }
      Ballot ballot = checked.ballot();
      if (!trackers.add(ballot.tracker())) {
        throw new Rejection(
            Check.BALLOT_REPLAY, ledger.record(), "The same ballot has been recorded before.");
      }
      passed();
      // Removed first, so that the order of the map is that of the last votes.
      String credential = ballot.credential().text();
      last.remove(credential);
      if (checked.credential()) {
        members.add(credential);
      }
      int weight = electorate.weight(ballot.credential());
      last.put(
          credential, new Last(ballot.tracker(), new Tally.Counted(checked.answers(), weight)));
    }
    progress.ballots(trackers.size());
  }

  private void passed() {
    EVERY_BALLOT.forEach(check -> ledger.pass(check, 1));
    for (Question question : election.questions()) {
      if (question instanceof Question.Homomorphic h) {
        ledger.pass(Check.INDIVIDUAL_PROOFS, h.choices());
        ledger.pass(Check.OVERALL_PROOF, 1);
        ledger.pass(Check.BLANK_PROOF, h.blank() ? 1 : 0);
      } else {
        ledger.pass(Check.RANKING_PROOF, 1);
      }
    }
  }

  /** The last ballots, in the order in which they were cast. */
  List<Tally.Counted> counted() {
    return last.values().stream().map(Last::counted).toList();
  }

  List<String> countedTrackers() {
    return last.values().stream().map(Last::tracker).toList();
  }

  /** Credentials of ballots that were found to belong to the group on the way. */
  Set<String> members() {
    return members;
  }

  Set<String> trackers() {
    return trackers;
  }

  Benches benches() {
    return benches;
  }
}
