package org.radslag.ballots.protocol.election;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;

/**
 * Encrypts and signs a voter's choices ("Ballots"). The operations are the same whatever is chosen:
 * every branch of every proof is computed by the same powers of the two fixed bases.
 */
public final class BallotMaker {
  private final Election election;
  private final Group group;
  private final Element key;
  private final Credential credential;
  private final SecureRandom random;
  private final String context;

  public BallotMaker(Election election, Credential credential, SecureRandom random) {
    this.election = election;
    this.group = election.group();
    this.key = election.publicKey();
    this.credential = credential;
    this.random = random;
    this.context = election.fingerprint() + "|" + credential.publicKey().text();
  }

  /**
   * The ballot for these choices: for a homomorphic question 0 or 1 per answer, with a leading 1
   * for a blank vote (else 0) where that is allowed; for others a number 0…255 per answer.
   *
   * @throws IllegalArgumentException if the choices do not fit the questions
   */
  public byte[] make(List<List<Integer>> choices) {
    if (choices.size() != election.questions().size()) {
      throw new IllegalArgumentException("One list of choices per question is needed.");
    }
    List<Json> answers = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      answers.add(
          election.questions().get(i) instanceof Question.Homomorphic question
              ? homomorphic(question, choices.get(i))
              : ranked(election.questions().get(i), choices.get(i)));
    }
    return sign(Json.items(answers));
  }

  private byte[] sign(Json answers) {
    Json.Members body =
        Json.members(
            "election_uuid", Json.text(election.uuid()),
            "election_hash", Json.text(election.fingerprint()),
            "credential", Json.text(credential.publicKey().text()),
            "answers", answers);
    String hash = Hash.base64(body.bytes());
    Proof proof =
        Proof.of("sig|" + hash + "|", credential.secret(), List.of(group.generator()), random);
    Json signature = Json.members("hash", Json.text(hash), "proof", proof.json());
    return Json.with(body, "signature", signature).bytes();
  }

  private Json ranked(Question question, List<Integer> values) {
    if (values.size() != question.answers().size()) {
      throw new IllegalArgumentException("One number per answer is needed.");
    }
    Exponent r = group.random(random);
    Ciphertext c = Ciphertext.encrypt(key, group.embed(values), r);
    String prefix = "raweg|" + context + "|" + key.text() + "," + c.text() + "|";
    Proof proof = Proof.of(prefix, r, List.of(group.generator()), random);
    return Json.members("choices", c.json(), "proof", proof.json());
  }

  /** A ciphertext with what its maker knows: the value and the randomness. */
  private record Known(Ciphertext ciphertext, int value, Exponent randomness) {
    Known plus(Known other) {
      return new Known(
          ciphertext.times(other.ciphertext),
          value + other.value,
          randomness.plus(other.randomness));
    }

    @Override
    public String toString() {
      return "Known[secret]";
    }
  }

  /** One branch of a disjunction: "this ciphertext holds that value". */
  private record Branch(Known known, int claimed) {}

  private Json homomorphic(Question.Homomorphic question, List<Integer> values) {
    requireValid(question, values);
    List<Known> known = new ArrayList<>();
    List<Json> individual = new ArrayList<>();
    for (int value : values) {
      Exponent r = group.random(random);
      Element message = group.generator().secretPower(group.exponent(value));
      Known one = new Known(Ciphertext.encrypt(key, message, r), value, r);
      String prefix = "prove|" + context + "|" + one.ciphertext().text() + "|";
      individual.add(disjunction(prefix, List.of(new Branch(one, 0), new Branch(one, 1))));
      known.add(one);
    }
    String all =
        context + "|" + String.join(",", known.stream().map(k -> k.ciphertext().text()).toList());
    Json.Members json =
        Json.members(
            "choices", Ciphertext.json(known.stream().map(Known::ciphertext).toList()),
            "individual_proofs", Json.items(individual));
    return question.blank()
        ? withBlankProofs(json, question, all, known)
        : withOverallProof(json, question, all, known);
  }

  private Json withOverallProof(
      Json.Members json, Question.Homomorphic question, String all, List<Known> known) {
    Known sum = known.stream().reduce(Known::plus).orElseThrow();
    String prefix = "prove|" + all + "|" + sum.ciphertext().text() + "|";
    return Json.with(json, "overall_proof", disjunction(prefix, sums(question, sum)));
  }

  private Json withBlankProofs(
      Json.Members json, Question.Homomorphic question, String all, List<Known> known) {
    Known blank = known.get(0);
    Known sum = known.stream().skip(1).reduce(Known::plus).orElseThrow();
    List<Branch> overall = new ArrayList<>(List.of(new Branch(blank, 1)));
    overall.addAll(sums(question, sum));
    Json.Members withOverall =
        Json.with(json, "overall_proof", disjunction("bproof1|" + all + "|", overall));
    List<Branch> either = List.of(new Branch(blank, 0), new Branch(sum, 0));
    return Json.with(withOverall, "blank_proof", disjunction("bproof0|" + all + "|", either));
  }

  private static List<Branch> sums(Question.Homomorphic question, Known sum) {
    List<Branch> branches = new ArrayList<>();
    for (int value = question.min(); value <= question.max(); value++) {
      branches.add(new Branch(sum, value));
    }
    return branches;
  }

  private static void requireValid(Question.Homomorphic question, List<Integer> values) {
    boolean bits = values.stream().allMatch(v -> v == 0 || v == 1);
    int blank = question.blank() && !values.isEmpty() ? values.get(0) : 0;
    int sum = values.stream().mapToInt(Integer::intValue).sum() - blank;
    boolean counted = sum >= question.min() && sum <= question.max();
    if (!bits || values.size() != question.choices() || !(blank == 1 ? sum == 0 : counted)) {
      throw new IllegalArgumentException("The choices do not fit the question.");
    }
  }

  /**
   * Proves that one of the branches is true. Commitments of false branches are simulated with the
   * known randomness: for a value off by d they are g^w and y^w·g^(d·c); for the true one d is 0,
   * so that all branches cost the same powers.
   */
  private Json disjunction(String prefix, List<Branch> branches) {
    int n = branches.size();
    Exponent[] w = new Exponent[n];
    Exponent[] c = new Exponent[n];
    StringBuilder text = new StringBuilder(prefix);
    Exponent others = group.exponent(0);
    int truth = truth(branches);
    for (int i = 0; i < n; i++) {
      w[i] = group.random(random);
      c[i] = group.random(random);
      Branch branch = branches.get(i);
      Exponent off = c[i].times(branch.known().value() - branch.claimed());
      Element b = key.secretPower(w[i]).times(group.generator().secretPower(off));
      text.append(i == 0 ? "" : ",").append(group.generator().secretPower(w[i]).text());
      text.append(",").append(b.text());
      others = others.plus(c[i]);
    }
    c[truth] = group.hash(text.toString()).minus(others.minus(c[truth]));
    List<Proof> proofs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Exponent r = branches.get(i).known().randomness();
      proofs.add(new Proof(c[i], w[i].minus(r.times(c[i]))));
    }
    return Proof.json(proofs);
  }

  private static int truth(List<Branch> branches) {
    int truth = -1;
    for (int i = branches.size() - 1; i >= 0; i--) {
      Branch branch = branches.get(i);
      truth = branch.known().value() == branch.claimed() ? i : truth;
    }
    return truth;
  }
}
