package org.radslag.ballots.protocol.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;

/** The encrypted answer to one question, in exactly the form the question demands ("Ballots"). */
public sealed interface Answer {

  /** The ciphertexts, all of which must be shown to be members. */
  List<Ciphertext.Unchecked> choices();

  /** One ciphertext per answer, the blank one first, and proofs that all are sensible. */
  record Homomorphic(
      List<Ciphertext.Unchecked> choices,
      List<List<Proof>> individual,
      List<Proof> overall,
      List<Proof> blank)
      implements Answer {}

  /** One ciphertext of all ranks, and proof that the voter knows its randomness. */
  record NonHomomorphic(Ciphertext.Unchecked choice, Proof proof) implements Answer {
    @Override
    public List<Ciphertext.Unchecked> choices() {
      return List.of(choice);
    }
  }

  static Answer read(Group group, Question question, Json json) {
    if (question instanceof Question.Homomorphic homomorphic) {
      return read(group, homomorphic, json);
    }
    Map<String, Json> members = json.exactly("An answer", "choices", "proof");
    return new NonHomomorphic(
        Ciphertext.Unchecked.read(group, members.get("choices")),
        Proof.read(group, members.get("proof")));
  }

  private static Answer read(Group group, Question.Homomorphic question, Json json) {
    List<String> names = new ArrayList<>(List.of("choices", "individual_proofs", "overall_proof"));
    if (question.blank()) {
      names.add("blank_proof");
    }
    Map<String, Json> members = json.exactly("An answer", names.toArray(String[]::new));
    int count = question.choices();
    int sums = question.max() - question.min() + 1;
    return new Homomorphic(
        members.get("choices").asItems("The choices", count).stream()
            .map(item -> Ciphertext.Unchecked.read(group, item))
            .toList(),
        members.get("individual_proofs").asItems("The individual proofs", count).stream()
            .map(item -> Proof.readAll(group, item, "An individual proof", 2))
            .toList(),
        Proof.readAll(
            group,
            members.get("overall_proof"),
            "The overall proof",
            question.blank() ? sums + 1 : sums),
        question.blank()
            ? Proof.readAll(group, members.get("blank_proof"), "The blank proof", 2)
            : List.of());
  }
}
