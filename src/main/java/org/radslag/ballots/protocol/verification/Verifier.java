package org.radslag.ballots.protocol.verification;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.radslag.ballots.protocol.archive.ArchiveFault;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Step;
import org.radslag.ballots.protocol.election.Result;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.record.Hash;

/**
 * Verifies an archive from its first byte to its last, stricter than the tools it agrees with.
 * Stops at the first failure. One verifier per archive.
 */
public final class Verifier {
  private final Workers workers;
  private final Progress progress;
  private final boolean mustBeFinished;
  private final Ledger ledger = new Ledger();
  private Phase phase = Phase.EMPTY;
  private SetupChecks.Setup setup;
  private String setupEvent;
  private BallotBox box;
  private CountChecks count;
  private Result result;

  /**
   * A verifier.
   *
   * @param mustBeFinished whether an election without result is a failure
   */
  public Verifier(Workers workers, Progress progress, boolean mustBeFinished) {
    this.workers = workers;
    this.progress = progress;
    this.mustBeFinished = mustBeFinished;
  }

  /**
   * Reads the archive to its end or its first fault.
   *
   * @throws ArchiveFault if the file does not begin like an archive at all
   */
  public Report verify(InputStream in) throws IOException {
    ArchiveReader reader = null;
    Rejection rejection = null;
    try {
      reader = new ArchiveReader(in);
      ledger.pass(Check.ARCHIVE_HEADER, 1);
      Optional<Step> step = reader.next();
      while (step.isPresent()) {
        take(step.get());
        step = reader.next();
      }
      finish(reader);
    } catch (ArchiveFault e) {
      if (e.rule() == ArchiveFault.Rule.NOT_AN_ARCHIVE) {
        throw e;
      }
      rejection = drained(new Rejection(check(e.rule()), e.record(), e.getMessage()));
    } catch (Rejection e) {
      rejection = e;
    }
    return report(
        Optional.ofNullable(rejection), reader == null ? Optional.empty() : reader.head());
  }

  /** A bad ballot before a broken record is the first fault, though it may show later. */
  private Rejection drained(Rejection fault) {
    try {
      if (box != null) {
        box.finish();
      }
      return fault;
    } catch (Rejection earlier) {
      return earlier;
    }
  }

  private static Check check(ArchiveFault.Rule rule) {
    return switch (rule) {
      case HEADER -> Check.ARCHIVE_HEADER;
      case NAME -> Check.RECORD_NAMES;
      case CHAIN -> Check.EVENT_CHAIN;
      case DATA -> Check.EVENT_DATA;
      default -> Check.ARCHIVE_LAYOUT;
    };
  }

  private void take(Step step) throws Rejection {
    EventType type = step.event().type();
    boolean shuffled = setup != null && setup.election().shuffled();
    Optional<Phase> next = phase.after(type, shuffled);
    if (type != EventType.BALLOT && box != null) {
      box.finish();
    }
    ledger.at(step.record());
    ledger.require(
        Check.EVENT_ORDER,
        next.isPresent(),
        "The event " + type.label() + " is not possible at this point of an election.");
    ledger.pass(Check.ARCHIVE_LAYOUT, step.data().size() + 1L);
    ledger.pass(Check.RECORD_NAMES, step.data().size() + 1L);
    ledger.pass(Check.EVENT_CHAIN, 1);
    ledger.pass(Check.EVENT_DATA, 1);
    act(type, step);
    phase = next.get();
  }

  private void act(EventType type, Step step) throws Rejection {
    List<byte[]> data = step.data();
    switch (type) {
      case SETUP -> {
        setup = new SetupChecks(ledger).check(data);
        setupEvent = Hash.hex(step.event().bytes());
        box = new BallotBox(setup.election(), setup.electorate(), workers, progress, ledger);
        count = new CountChecks(setup, box, workers, ledger);
      }
      case BALLOT -> box.cast(step.record(), data.get(0));
      case ENCRYPTED_TALLY -> count.tally(data);
      case SHUFFLE -> count.shuffle(data);
      case PARTIAL_DECRYPTION -> count.decryption(data);
      case RESULT -> result = count.result(data.get(0));
      case END_BALLOTS, END_SHUFFLES -> {}
    }
  }

  private void finish(ArchiveReader reader) throws Rejection {
    if (box == null) {
      throw new Rejection(Check.EVENT_ORDER, reader.record(), "The archive has no Setup event.");
    }
    box.finish();
    new SetupChecks(ledger).members(setup, box.members(), box.benches(), workers);
    if (mustBeFinished) {
      ledger.require(Check.FINISHED, phase == Phase.FINISHED, "The election has no result yet.");
    }
  }

  private Report report(Optional<Rejection> rejection, Optional<String> head) {
    List<Tally.Counted> counted = box == null ? List.of() : box.counted();
    return new Report(
        phase,
        ledger.passed(),
        rejection,
        Optional.ofNullable(setup)
            .map(s -> new Report.Setup(s.election(), s.trustees(), s.electorate(), setupEvent)),
        new Report.Ballots(
            box == null ? Set.of() : Set.copyOf(box.trackers()),
            box == null ? List.of() : box.countedTrackers(),
            counted.stream().mapToInt(Tally.Counted::weight).sum()),
        new Report.Count(
            count == null ? 0 : count.shuffles(),
            count == null ? Set.of() : Set.copyOf(count.decrypters()),
            Optional.ofNullable(result)),
        head);
  }
}
