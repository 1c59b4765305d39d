package org.radslag.ballots.protocol.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.radslag.ballots.protocol.archive.Owned;
import org.radslag.ballots.protocol.election.Ciphertext;
import org.radslag.ballots.protocol.election.Combination;
import org.radslag.ballots.protocol.election.PartialDecryption;
import org.radslag.ballots.protocol.election.Result;
import org.radslag.ballots.protocol.election.Shuffle;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;

/** Everything after the ballots: tally, shuffles, decryption and result, checks 401 to 703. */
final class CountChecks {
  private final SetupChecks.Setup setup;
  private final Group group;
  private final BallotBox box;
  private final Workers workers;
  private final Ledger ledger;
  private final Set<Integer> shufflers = new HashSet<>();
  private final SortedMap<Integer, List<List<Element>>> factors = new TreeMap<>();
  private Tally tally;

  CountChecks(SetupChecks.Setup setup, BallotBox box, Workers workers, Ledger ledger) {
    this.setup = setup;
    this.group = setup.election().group();
    this.box = box;
    this.workers = workers;
    this.ledger = ledger;
  }

  void tally(List<byte[]> data) throws Rejection {
    List<Tally.Counted> counted = box.counted();
    tally = Tally.of(setup.election(), counted);
    ledger.require(
        Check.TALLY,
        Arrays.equals(tally.bytes(), data.get(0)),
        "The published encrypted tally is not that of the ballots.");
    int weight = counted.stream().mapToInt(Tally.Counted::weight).sum();
    Tally.Sized expected = new Tally.Sized(counted.size(), weight, Hash.hex(data.get(0)));
    ledger.require(
        Check.TALLY_COUNTS,
        Arrays.equals(expected.bytes(), data.get(1)),
        "The published numbers of ballots and weight are not those of the ballots.");
  }

  void shuffle(List<byte[]> data) throws Rejection {
    List<List<Ciphertext>> before = tally.ranked(setup.election());
    Shuffle shuffle =
        ledger.read(Check.SHUFFLE_FORM, () -> Shuffle.read(group, before, data.get(0)));
    int owner = owner(Check.SHUFFLE_OWNER, data.get(1));
    ledger.require(
        Check.SHUFFLE_OWNER, shufflers.add(owner), "Trustee " + owner + " shuffled before.");
    List<Boolean> proven =
        workers.map(
            before.size(),
            q ->
                shuffle
                    .proofs()
                    .get(q)
                    .holds(setup.election(), before.get(q), shuffle.lists().get(q)));
    for (boolean fine : proven) {
      ledger.require(
          Check.SHUFFLE_PROOF, fine, "It is not proven that the shuffle kept every ballot.");
    }
    tally = tally.with(setup.election(), shuffle.lists());
  }

  private int owner(Check check, byte[] bytes) throws Rejection {
    int owner = ledger.read(check, () -> Owned.read(bytes)).owner();
    ledger.require(
        check,
        owner >= 1 && owner <= setup.trustees().size(),
        "There is no trustee " + owner + ".");
    return owner;
  }

  void decryption(List<byte[]> data) throws Rejection {
    PartialDecryption decryption =
        ledger.read(Check.DECRYPTION_FORM, () -> PartialDecryption.read(group, tally, data.get(0)));
    int owner = owner(Check.DECRYPTION_OWNER, data.get(1));
    ledger.require(
        Check.DECRYPTION_OWNER,
        !factors.containsKey(owner),
        "Trustee " + owner + " has decrypted before.");
    List<List<Element>> admitted = new ArrayList<>();
    for (int q = 0; q < decryption.factors().size(); q++) {
      admitted.add(factors(decryption, owner, q));
    }
    factors.put(owner, admitted);
  }

  /** A factor as a member of the group, or the check that it failed. */
  private record Factor(Element value, Check failed) {}

  private List<Element> factors(PartialDecryption decryption, int owner, int q) throws Rejection {
    List<Factor> factors =
        workers.map(decryption.factors().get(q).size(), i -> factor(decryption, owner, q, i));
    for (Factor factor : factors) {
      ledger.require(
          Check.DECRYPTION_MEMBERS,
          factor.failed() != Check.DECRYPTION_MEMBERS,
          "A factor does not belong to the group.");
      ledger.require(
          Check.DECRYPTION_PROOF,
          factor.failed() != Check.DECRYPTION_PROOF,
          "It is not proven that a factor was made with the trustee's key.");
    }
    return factors.stream().map(Factor::value).toList();
  }

  private Factor factor(PartialDecryption decryption, int owner, int q, int i) {
    Optional<Element> value = group.admit(decryption.factors().get(q).get(i));
    if (value.isEmpty()) {
      return new Factor(null, Check.DECRYPTION_MEMBERS);
    }
    Element key = setup.trustees().decryptionKey(owner);
    Element alpha = tally.questions().get(q).get(i).alpha();
    boolean proven = decryption.proven(setup.election(), key, q, i, alpha, value.get());
    return new Factor(value.get(), proven ? null : Check.DECRYPTION_PROOF);
  }

  Result result(byte[] data) throws Rejection {
    Combination combination = new Combination(setup.trustees(), factors);
    ledger.require(
        Check.DECRYPTION_ENOUGH, combination.complete(), "Too few trustees have decrypted.");
    Result result =
        ledger.read(Check.RESULT_FORM, () -> Result.read(setup.election(), tally, data));
    ledger.require(
        Check.RESULT_FORM,
        Arrays.equals(result.bytes(), data),
        "The result is not written in its one canonical spelling.");
    for (int q = 0; q < result.outcomes().size(); q++) {
      if (result.outcomes().get(q) instanceof Result.Counts counts) {
        counts(combination, q, counts.values());
      } else if (result.outcomes().get(q) instanceof Result.Rankings rankings) {
        rankings(combination, q, rankings.values());
      }
    }
    return result;
  }

  private void counts(Combination combination, int q, List<Integer> values) throws Rejection {
    int most = box.counted().stream().mapToInt(Tally.Counted::weight).sum();
    for (int i = 0; i < values.size(); i++) {
      ledger.require(
          Check.RESULT_RANGE, values.get(i) <= most, "A count is larger than the votes cast.");
      Element expected = group.generator().power(group.exponent(values.get(i)));
      ledger.require(
          Check.RESULT_VALUE,
          combination.message(tally, q, i).equals(expected),
          "A count is not what the trustees decrypted.");
    }
  }

  private void rankings(Combination combination, int q, List<List<Integer>> values)
      throws Rejection {
    int answers = setup.election().questions().get(q).answers().size();
    for (int i = 0; i < values.size(); i++) {
      ledger.require(
          Check.RESULT_VALUE,
          group.extract(combination.message(tally, q, i), answers).equals(values.get(i)),
          "A ranking is not what the trustees decrypted.");
    }
  }

  int shuffles() {
    return shufflers.size();
  }

  Set<Integer> decrypters() {
    return factors.keySet();
  }
}
