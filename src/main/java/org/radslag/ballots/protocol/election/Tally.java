package org.radslag.ballots.protocol.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * The encrypted tally: per homomorphic question the weighted product of all last ballots at each
 * position, per other question the list of their ciphertexts in numeric order ("Last votes").
 */
public record Tally(List<List<Ciphertext>> questions) {
  /** JSON numbers end here; larger counts are written as strings. */
  private static final int LARGEST_NUMBER = 1_073_741_823;

  public Tally {
    questions = questions.stream().map(List::copyOf).toList();
  }

  /** One last ballot: the ciphertexts of its answers, and its weight. */
  public record Counted(List<List<Ciphertext>> answers, int weight) {}

  public static Tally of(Election election, List<Counted> ballots) {
    List<List<Ciphertext>> all = new ArrayList<>();
    for (int q = 0; q < election.questions().size(); q++) {
      int number = q;
      all.add(
          election.questions().get(q) instanceof Question.Homomorphic question
              ? sums(election.group(), question, number, ballots)
              : ballots.stream()
                  .map(b -> b.answers().get(number).get(0))
                  .sorted(Ciphertext.NUMERIC)
                  .toList());
    }
    return new Tally(all);
  }

  private static List<Ciphertext> sums(
      Group group, Question.Homomorphic question, int number, List<Counted> ballots) {
    List<Ciphertext> sums = new ArrayList<>();
    for (int j = 0; j < question.choices(); j++) {
      Ciphertext sum = Ciphertext.neutral(group);
      for (Counted ballot : ballots) {
        Ciphertext c = ballot.answers().get(number).get(j);
        sum = sum.times(ballot.weight() == 1 ? c : c.power(group.exponent(ballot.weight())));
      }
      sums.add(sum);
    }
    return sums;
  }

  public byte[] bytes() {
    return Json.items(questions.stream().map(Ciphertext::json).toList()).bytes();
  }

  /** This tally with the lists of the last shuffle in place of those that were shuffled. */
  public Tally with(Election election, List<List<Ciphertext>> shuffled) {
    List<List<Ciphertext>> all = new ArrayList<>();
    int next = 0;
    for (int q = 0; q < questions.size(); q++) {
      boolean ranked = election.questions().get(q) instanceof Question.NonHomomorphic;
      all.add(ranked ? shuffled.get(next++) : questions.get(q));
    }
    return new Tally(all);
  }

  /** The lists that are shuffled. */
  public List<List<Ciphertext>> ranked(Election election) {
    List<List<Ciphertext>> all = new ArrayList<>();
    for (int q = 0; q < questions.size(); q++) {
      if (election.questions().get(q) instanceof Question.NonHomomorphic) {
        all.add(questions.get(q));
      }
    }
    return all;
  }

  /** The record that the EncryptedTally event names: counts, and the hash of the tally record. */
  public record Sized(int ballots, int totalWeight, String tallyHash) {

    public byte[] bytes() {
      return Json.members(
              "num_tallied", Json.number(ballots),
              "total_weight", count(totalWeight),
              "encrypted_tally", Json.text(tallyHash))
          .bytes();
    }

    public static Sized read(byte[] bytes) {
      Map<String, Json> m =
          Json.compact(bytes)
              .exactly("The tally's counts", "num_tallied", "total_weight", "encrypted_tally");
      return new Sized(
          m.get("num_tallied").asInt("num_tallied", 0, Integer.MAX_VALUE),
          readCount(m.get("total_weight")),
          m.get("encrypted_tally").asText("encrypted_tally"));
    }
  }

  /** A count as the protocol writes it. */
  static Json count(int value) {
    return value <= LARGEST_NUMBER ? Json.number(value) : Json.text(Integer.toString(value));
  }

  static int readCount(Json json) {
    if (json instanceof Json.Text text) {
      int value = new Json.Digits(text.value()).asInt("A count", 0, Integer.MAX_VALUE);
      if (value <= LARGEST_NUMBER) {
        throw new Malformed("A count that fits a number is written as a string.");
      }
      return value;
    }
    return json.asInt("A count", 0, LARGEST_NUMBER);
  }

  /** All elements to which a trustee's key is applied, question by question. */
  List<List<Element>> alphas() {
    return questions.stream().map(q -> q.stream().map(Ciphertext::alpha).toList()).toList();
  }
}
