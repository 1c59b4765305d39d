package org.radslag.ballots.protocol.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.MandatoryTrustee;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Candidate;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.group.Workbench;

/** The election record, the trustees and the list of credentials: checks 201 to 212. */
final class SetupChecks {
  private final Ledger ledger;

  SetupChecks(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What the Setup event fixes. */
  record Setup(Election election, Trustees trustees, Electorate electorate) {}

  Setup check(List<byte[]> data) throws Rejection {
    Election election = ledger.read(Check.ELECTION_RECORD, () -> Election.read(data.get(0)));
    Trustees trustees = trustees(election, data.get(1));
    Electorate electorate =
        ledger.read(Check.CREDENTIALS_RECORD, () -> Electorate.read(data.get(2)));
    ledger.require(
        Check.CREDENTIALS_DISTINCT,
        electorate.distinct() == electorate.lines().size(),
        "A credential occurs twice in the list.");
    ledger.require(
        Check.WEIGHTS,
        !election.shuffled() || electorate.lines().stream().allMatch(line -> line.weight() == 1),
        "Ranked questions cannot be counted with weights.");
    ledger.form(
        Check.CREDENTIALS_RECORD,
        () -> electorate.lines().forEach(line -> election.group().candidate(line.credential())));
    return new Setup(election, trustees, electorate);
  }

  private Trustees trustees(Election election, byte[] bytes) throws Rejection {
    Group group = election.group();
    Trustees trustees = ledger.read(Check.TRUSTEES_RECORD, () -> Trustees.read(group, bytes));
    for (Trustees.Party party : trustees.parties()) {
      if (party instanceof ThresholdTrustees some) {
        ledger.require(
            Check.CERTIFICATES, some.certified(), "A certificate is not signed or not for this.");
        ledger.require(
            Check.COMMITMENTS, some.committed(), "A trustee's commitments are not signed by it.");
        ledger.require(
            Check.VERIFICATION_KEYS,
            some.verified(),
            "A verification key does not follow from the commitments or is not proven.");
      } else if (party instanceof MandatoryTrustee one) {
        ledger.require(
            Check.MANDATORY_PROOFS, one.proven(), "A trustee has not shown to know its key.");
      }
    }
    Set<Element> keys = new HashSet<>(Set.of(group.identity()));
    for (int owner = 1; owner <= trustees.size(); owner++) {
      ledger.require(
          Check.TRUSTEES_DISTINCT,
          keys.add(trustees.decryptionKey(owner)),
          "Trustee " + owner + " has the key of another, or 1.");
    }
    ledger.require(
        Check.JOINT_KEY,
        trustees.jointKey().equals(election.publicKey()),
        "The election key is not the product of the trustees' keys.");
    return trustees;
  }

  /**
   * Membership of the credentials: last, because it can share the arithmetic of the ballots.
   *
   * @param known those of which it is known already
   */
  void members(Setup setup, Set<String> known, Benches benches, Workers workers) throws Rejection {
    List<Candidate> all =
        setup.electorate().lines().stream()
            .map(Electorate.Line::credential)
            .filter(credential -> !known.contains(credential))
            .map(setup.election().group()::candidate)
            .toList();
    int width = benches.width();
    int batches = (all.size() + width - 1) / width;
    List<Optional<String>> wrong =
        workers.map(
            batches,
            i -> {
              List<Candidate> some = all.subList(i * width, Math.min(all.size(), (i + 1) * width));
              return benches.with(bench -> outsider(bench, some));
            });
    for (Optional<String> credential : wrong) {
      if (credential.isPresent()) {
        throw new Rejection(
            Check.CREDENTIALS_MEMBERS,
            ledger.record(),
            "A credential is 1 or does not belong to the group.");
      }
    }
    ledger.pass(Check.CREDENTIALS_MEMBERS, setup.electorate().lines().size());
  }

  private static Optional<String> outsider(Workbench bench, List<Candidate> some) {
    Workbench.Column column = bench.load(some);
    Element[] members = bench.admit(column);
    bench.release(column);
    for (int i = 0; i < members.length; i++) {
      if (members[i] == null || members[i].isIdentity()) {
        return Optional.of(some.get(i).text());
      }
    }
    return Optional.empty();
  }
}
