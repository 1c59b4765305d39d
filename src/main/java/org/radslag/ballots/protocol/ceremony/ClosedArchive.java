package org.radslag.ballots.protocol.ceremony;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Step;
import org.radslag.ballots.protocol.election.Ciphertext;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.PartialDecryption;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.verification.Phase;
import org.radslag.ballots.protocol.verification.Progress;
import org.radslag.ballots.protocol.verification.Rejection;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;

/**
 * The archive of a vote that is over, verified from its first byte to its last, with the tally that
 * was recomputed from its ballots, every voter's counting once. Nothing else is ever decrypted.
 */
public final class ClosedArchive {
  private static final int BUFFER = 1 << 16;

  private final Report report;
  private final byte[] tallyBytes;
  private final Tally tally;

  private ClosedArchive(Report report, byte[] tallyBytes, Tally tally) {
    this.report = report;
    this.tallyBytes = tallyBytes;
    this.tally = tally;
  }

  /** Something that can be read twice. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /**
   * Verifies the archive.
   *
   * @throws CeremonyFault if it is not right, or the vote is not over
   */
  public static ClosedArchive verify(Source source, Workers workers, Progress progress)
      throws IOException {
    Report report;
    try (InputStream in = new BufferedInputStream(source.open(), BUFFER)) {
      report = new Verifier(workers, progress, false).verify(in);
    }
    if (!report.accepted()) {
      Rejection rejection = report.rejection().orElseThrow();
      throw new CeremonyFault(
          CeremonyFault.Reason.ARCHIVE_WRONG, rejection.check().number(), rejection.getMessage());
    }
    Election election = report.setup().orElseThrow().election();
    if (report.phase() != Phase.DECRYPTING && report.phase() != Phase.FINISHED) {
      throw new CeremonyFault(CeremonyFault.Reason.NOT_OVER);
    }
    if (election.shuffled()) {
      throw new CeremonyFault(CeremonyFault.Reason.RANKINGS);
    }
    // A weight of 0 for all others would make the sum one person's vote.
    if (report.setup().orElseThrow().electorate().lines().stream().anyMatch(l -> l.weight() != 1)) {
      throw new CeremonyFault(CeremonyFault.Reason.WEIGHTS);
    }
    byte[] bytes = tally(source, report.head().orElseThrow());
    return new ClosedArchive(report, bytes, read(election, bytes));
  }

  /** The tally of the archive, which the verifier has compared with that of the ballots. */
  private static byte[] tally(Source source, String head) throws IOException {
    byte[] tally = null;
    try (InputStream in = new BufferedInputStream(source.open(), BUFFER)) {
      ArchiveReader reader = new ArchiveReader(in);
      for (Optional<Step> s = reader.next(); s.isPresent(); s = reader.next()) {
        if (s.get().event().type() == EventType.ENCRYPTED_TALLY) {
          tally = s.get().data().get(0);
        }
      }
      if (tally == null || !reader.head().equals(Optional.of(head))) {
        throw new CeremonyFault(CeremonyFault.Reason.CHANGED);
      }
    }
    return tally;
  }

  private static Tally read(Election election, byte[] bytes) {
    List<Json> questions = Json.compact(bytes).asItems("The tally");
    return new Tally(
        questions.stream()
            .map(
                q ->
                    q.asItems("A question").stream()
                        .map(c -> Ciphertext.read(election.group(), c))
                        .toList())
            .toList());
  }

  public String uuid() {
    return election().uuid();
  }

  public Election election() {
    return report.setup().orElseThrow().election();
  }

  /** Hash of the first event, which fixes the election, its trustees and who may vote. */
  String setup() {
    return report.setup().orElseThrow().event();
  }

  /** Hash of the last event. */
  public String head() {
    return report.head().orElseThrow();
  }

  public int ballots() {
    return report.ballots().recorded().size();
  }

  public int counted() {
    return report.ballots().counted().size();
  }

  public String tallyHash() {
    return Hash.hex(tallyBytes);
  }

  /**
   * The number under which a trustee decrypts.
   *
   * @param trusteesHash the hash of the record of her group of trustees
   * @param index her place in it
   */
  int owner(String trusteesHash, int index) {
    int before = 0;
    for (Trustees.Party party : report.setup().orElseThrow().trustees().parties()) {
      if (party instanceof ThresholdTrustees
          && Hash.hex(party.json().write()).equals(trusteesHash)) {
        return before + index;
      }
      before += party.size();
    }
    throw new CeremonyFault(CeremonyFault.Reason.OTHER_TRUSTEES);
  }

  byte[] decryption(int owner, Exponent secret, SecureRandom random) {
    Trustees trustees = report.setup().orElseThrow().trustees();
    if (!secret.group().generator().secretPower(secret).equals(trustees.decryptionKey(owner))) {
      throw new CeremonyFault(CeremonyFault.Reason.OTHER_TRUSTEES);
    }
    return PartialDecryption.make(election(), tally, secret, random);
  }
}
