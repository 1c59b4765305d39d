package org.radslag.ballots.protocol.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;

/** A shuffle of every list of rankings, with proofs that nothing was changed ("Shuffles"). */
public record Shuffle(List<List<Ciphertext>> lists, List<ShuffleProof> proofs) {

  /** Reads the record; its shape must be that of the lists shuffled. All elements are checked. */
  public static Shuffle read(Group group, List<List<Ciphertext>> before, byte[] bytes) {
    Map<String, Json> members = Json.compact(bytes).exactly("A shuffle", "ciphertexts", "proofs");
    int n = before.size();
    List<Json> lists = members.get("ciphertexts").asItems("The shuffled lists", n);
    List<Json> proofs = members.get("proofs").asItems("The proofs", n);
    List<List<Ciphertext>> allLists = new ArrayList<>();
    List<ShuffleProof> allProofs = new ArrayList<>();
    for (int q = 0; q < n; q++) {
      int size = before.get(q).size();
      allLists.add(
          lists.get(q).asItems("A shuffled list", size).stream()
              .map(item -> Ciphertext.read(group, item))
              .toList());
      allProofs.add(ShuffleProof.read(group, size, proofs.get(q)));
    }
    return new Shuffle(allLists, allProofs);
  }

  public byte[] bytes() {
    return Json.members(
            "ciphertexts", Json.items(lists.stream().map(Ciphertext::json).toList()),
            "proofs", Json.items(proofs.stream().map(ShuffleProof::json).toList()))
        .bytes();
  }

  /** The hashed statement: both lists and the commitment, every number followed by a comma. */
  static String statement(
      List<Ciphertext> before, List<Ciphertext> after, List<Element> commitment) {
    StringBuilder text = new StringBuilder();
    before.forEach(c -> text.append(c.text()).append(','));
    after.forEach(c -> text.append(c.text()).append(','));
    commitment.forEach(c -> text.append(c.text()).append(','));
    return text.toString();
  }

  /** One challenge per ciphertext. */
  static List<Exponent> challenges(Election election, String statement, int count) {
    String seed = Hash.hex("shuffle-challenges|" + election.fingerprint() + "|" + statement);
    List<Exponent> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(election.group().hash(seed + Hash.hex(Integer.toString(i))));
    }
    return all;
  }

  /** The challenge of the whole proof. */
  static Exponent challenge(
      Election election,
      String statement,
      List<Element> heads,
      List<Element> tails,
      List<Element> chain) {
    StringBuilder text = new StringBuilder("shuffle-challenge|" + election.fingerprint() + "|");
    heads.forEach(t -> text.append(t.text()).append(','));
    tails.forEach(t -> text.append(t.text()).append(','));
    text.append(statement);
    chain.forEach(c -> text.append(c.text()).append(','));
    return election.group().hash(text.append(election.publicKey().text()).toString());
  }
}
