package org.radslag.ballots.protocol.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.radslag.ballots.protocol.election.Answer;
import org.radslag.ballots.protocol.election.Ballot;
import org.radslag.ballots.protocol.election.Ciphertext;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Proof;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.group.Candidate;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.group.Workbench;
import org.radslag.ballots.protocol.group.Workbench.Column;
import org.radslag.ballots.protocol.group.Workbench.Fixed;

/**
 * All arithmetic on ballots, for many of the same election at once: a ballot is a row, and what
 * stands at the same place of every ballot is a column. Not for several threads.
 */
final class BallotProofs {
  private final Election election;
  private final Group group;
  private final Workbench bench;

  private List<Ballot> ballots;
  private Check[] failed;
  private boolean[] credentials;
  private List<List<List<Ciphertext>>> answers;

  BallotProofs(Election election, Workbench bench) {
    this.election = election;
    this.group = election.group();
    this.bench = bench;
  }

  /**
   * What came out for one ballot: a failed check, or its ciphertexts as members of the group; and
   * whether its credential is one, and not 1.
   */
  record Outcome(Check failed, List<List<Ciphertext>> answers, boolean credential) {}

  List<Outcome> check(List<Ballot> rows) {
    ballots = rows;
    failed = new Check[rows.size()];
    credentials = new boolean[rows.size()];
    answers = new ArrayList<>();
    rows.forEach(
        row -> answers.add(Stream.generate(this::noCiphertexts).limit(questions()).toList()));
    signatures();
    for (int q = 0; q < questions(); q++) {
      if (election.questions().get(q) instanceof Question.Homomorphic question) {
        homomorphic(q, question);
      } else {
        ranked(q);
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      outcomes.add(new Outcome(failed[i], answers.get(i), credentials[i]));
    }
    return outcomes;
  }

  private int questions() {
    return election.questions().size();
  }

  private List<Ciphertext> noCiphertexts() {
    return new ArrayList<>();
  }

  private void fail(int row, Check check) {
    if (failed[row] == null || check.compareTo(failed[row]) < 0) {
      failed[row] = check;
    }
  }

  private Column load(Function<Ballot, Candidate> part) {
    return bench.load(ballots.stream().map(part).toList());
  }

  private Exponent[] exponents(Function<Ballot, Exponent> part) {
    return ballots.stream().map(part).toArray(Exponent[]::new);
  }

  /**
   * Whether the credentials belong to the group is a check of their list; it is made here for those
   * that vote, because it shares the arithmetic.
   */
  private void signatures() {
    Column x = load(Ballot::credential);
    Element[] members = bench.admit(x);
    String[] a =
        bench.commitments(
            x,
            exponents(b -> b.signature().challenge()),
            Fixed.GENERATOR,
            exponents(b -> b.signature().response()),
            0);
    bench.release(x);
    for (int row = 0; row < a.length; row++) {
      credentials[row] = members[row] != null && !members[row].isIdentity();
      Ballot ballot = ballots.get(row);
      if (!ballot.bodyHash().equals(ballot.signedHash())) {
        fail(row, Check.SIGNED_HASH);
      }
      Exponent expected = group.hash("sig|" + ballot.bodyHash() + "|" + a[row]);
      if (!expected.equals(ballot.signature().challenge())) {
        fail(row, Check.SIGNATURE);
      }
    }
  }

  /** Both columns of one ciphertext of every ballot. */
  private record Pair(Column alpha, Column beta) {}

  private Pair pair(int q, int j) {
    Function<Ballot, Ciphertext.Unchecked> part = b -> b.answers().get(q).choices().get(j);
    Column alpha = load(b -> part.apply(b).alpha());
    Column beta = load(b -> part.apply(b).beta());
    Element[] alphas = bench.admit(alpha);
    Element[] betas = bench.admit(beta);
    for (int row = 0; row < alphas.length; row++) {
      if (alphas[row] == null || betas[row] == null) {
        fail(row, Check.BALLOT_MEMBERS);
      } else {
        answers.get(row).get(q).add(new Ciphertext(alphas[row], betas[row]));
      }
    }
    return new Pair(alpha, beta);
  }

  /** The product, in place of both factors. */
  private Pair product(Pair a, Pair b) {
    Pair product = new Pair(bench.product(a.alpha(), b.alpha()), bench.product(a.beta(), b.beta()));
    release(a);
    release(b);
    return product;
  }

  private void release(Pair pair) {
    bench.release(pair.alpha());
    bench.release(pair.beta());
  }

  /** What binds every proof to this election and this credential. */
  private String context(int row) {
    return election.fingerprint() + "|" + ballots.get(row).credential().text();
  }

  /** The context and all ciphertexts of an answer. */
  private String statement(int row, int q) {
    return context(row) + "|" + texts(row, q) + "|";
  }

  private String texts(int row, int q) {
    List<String> texts = new ArrayList<>();
    for (Ciphertext.Unchecked c : ballots.get(row).answers().get(q).choices()) {
      texts.add(c.alpha().text());
      texts.add(c.beta().text());
    }
    return String.join(",", texts);
  }

  private void ranked(int q) {
    Pair c = pair(q, 0);
    Function<Ballot, Proof> proof = b -> ((Answer.NonHomomorphic) b.answers().get(q)).proof();
    String[] a =
        bench.commitments(
            c.alpha(),
            exponents(b -> proof.apply(b).challenge()),
            Fixed.GENERATOR,
            exponents(b -> proof.apply(b).response()),
            0);
    release(c);
    for (int row = 0; row < a.length; row++) {
      String statement = election.publicKey().text() + "," + texts(row, q) + "|";
      String text = "raweg|" + context(row) + "|" + statement + a[row];
      if (!group.hash(text).equals(proof.apply(ballots.get(row)).challenge())) {
        fail(row, Check.RANKING_PROOF);
      }
    }
  }

  private void homomorphic(int q, Question.Homomorphic question) {
    Pair blank = question.blank() ? proven(q, 0) : null;
    int first = question.blank() ? 1 : 0;
    Pair sum = proven(q, first);
    for (int j = first + 1; j < question.choices(); j++) {
      sum = product(sum, proven(q, j));
    }
    if (question.blank()) {
      blankProofs(q, question, blank, sum);
      release(blank);
    } else {
      overallProof(q, question, sum);
    }
    release(sum);
  }

  /** Choice j of every ballot, after the check of its own proof. */
  private Pair proven(int q, int j) {
    Pair pair = pair(q, j);
    disjunction(
        Check.INDIVIDUAL_PROOFS,
        row -> {
          Ciphertext.Unchecked c = ballots.get(row).answers().get(q).choices().get(j);
          return "prove|" + context(row) + "|" + c.alpha().text() + "," + c.beta().text() + "|";
        },
        List.of(new Branch(pair, 0), new Branch(pair, 1)),
        b -> answer(b, q).individual().get(j));
    return pair;
  }

  private static Answer.Homomorphic answer(Ballot ballot, int q) {
    return (Answer.Homomorphic) ballot.answers().get(q);
  }

  private void overallProof(int q, Question.Homomorphic question, Pair sum) {
    String[] alphas = bench.texts(sum.alpha());
    String[] betas = bench.texts(sum.beta());
    disjunction(
        Check.OVERALL_PROOF,
        row -> "prove|" + statement(row, q) + alphas[row] + "," + betas[row] + "|",
        sums(question, sum),
        b -> answer(b, q).overall());
  }

  private void blankProofs(int q, Question.Homomorphic question, Pair blank, Pair sum) {
    disjunction(
        Check.BLANK_PROOF,
        row -> "bproof0|" + statement(row, q),
        List.of(new Branch(blank, 0), new Branch(sum, 0)),
        b -> answer(b, q).blank());
    List<Branch> overall = new ArrayList<>(List.of(new Branch(blank, 1)));
    overall.addAll(sums(question, sum));
    disjunction(
        Check.OVERALL_PROOF,
        row -> "bproof1|" + statement(row, q),
        overall,
        b -> answer(b, q).overall());
  }

  private static List<Branch> sums(Question.Homomorphic question, Pair sum) {
    List<Branch> branches = new ArrayList<>();
    for (int value = question.min(); value <= question.max(); value++) {
      branches.add(new Branch(sum, value));
    }
    return branches;
  }

  /** One branch of a disjunction: "this ciphertext holds that value". */
  private record Branch(Pair pair, int claimed) {}

  /** Recomputes the commitments of every branch; the challenges must sum to their hash. */
  private void disjunction(
      Check check,
      IntFunction<String> prefix,
      List<Branch> branches,
      Function<Ballot, List<Proof>> proofs) {
    int n = ballots.size();
    StringBuilder[] texts = new StringBuilder[n];
    Exponent[] sums = new Exponent[n];
    for (int row = 0; row < n; row++) {
      texts[row] = new StringBuilder(prefix.apply(row));
      sums[row] = group.exponent(0);
    }
    for (int i = 0; i < branches.size(); i++) {
      int place = i;
      Branch branch = branches.get(i);
      Exponent[] c = exponents(b -> proofs.apply(b).get(place).challenge());
      Exponent[] r = exponents(b -> proofs.apply(b).get(place).response());
      String[] a = bench.commitments(branch.pair().alpha(), c, Fixed.GENERATOR, r, 0);
      String[] b = bench.commitments(branch.pair().beta(), c, Fixed.KEY, r, branch.claimed());
      for (int row = 0; row < n; row++) {
        texts[row].append(i == 0 ? "" : ",").append(a[row]).append(',').append(b[row]);
        sums[row] = sums[row].plus(c[row]);
      }
    }
    for (int row = 0; row < n; row++) {
      if (!group.hash(texts[row].toString()).equals(sums[row])) {
        fail(row, check);
      }
    }
  }
}
