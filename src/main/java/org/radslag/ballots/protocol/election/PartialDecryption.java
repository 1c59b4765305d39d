package org.radslag.ballots.protocol.election;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.group.Candidate;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;

/** One trustee's part of the decryption: alpha^x for every ciphertext, with proofs. */
public record PartialDecryption(List<List<Candidate>> factors, List<List<Proof>> proofs) {

  /** Makes the record with the trustee's secret x. */
  public static byte[] make(Election election, Tally tally, Exponent secret, SecureRandom random) {
    Group group = election.group();
    Element key = group.generator().secretPower(secret);
    List<Json> factors = new ArrayList<>();
    List<Json> proofs = new ArrayList<>();
    for (List<Element> alphas : tally.alphas()) {
      List<Json> some = new ArrayList<>();
      List<Proof> their = new ArrayList<>();
      for (Element alpha : alphas) {
        some.add(Json.text(alpha.secretPower(secret).text()));
        their.add(
            Proof.of(prefix(election, key), secret, List.of(group.generator(), alpha), random));
      }
      factors.add(Json.items(some));
      proofs.add(Proof.json(their));
    }
    return Json.members(
            "decryption_factors", Json.items(factors), "decryption_proofs", Json.items(proofs))
        .bytes();
  }

  private static String prefix(Election election, Element key) {
    return "decrypt|" + election.fingerprint() + "|" + key.text() + "|";
  }

  /** Reads the record; its shape must be that of the tally. */
  public static PartialDecryption read(Group group, Tally tally, byte[] bytes) {
    Map<String, Json> members =
        Json.compact(bytes)
            .exactly("A partial decryption", "decryption_factors", "decryption_proofs");
    int n = tally.questions().size();
    List<Json> factors = members.get("decryption_factors").asItems("The factors", n);
    List<Json> proofs = members.get("decryption_proofs").asItems("The proofs", n);
    List<List<Candidate>> allFactors = new ArrayList<>();
    List<List<Proof>> allProofs = new ArrayList<>();
    for (int q = 0; q < n; q++) {
      int count = tally.questions().get(q).size();
      allFactors.add(
          factors.get(q).asItems("The factors of a question", count).stream()
              .map(item -> group.candidate(item.asText("A factor")))
              .toList());
      allProofs.add(Proof.readAll(group, proofs.get(q), "The proofs of a question", count));
    }
    return new PartialDecryption(allFactors, allProofs);
  }

  /** Whether factor i of question q is proven to be alpha^x for the x of the trustee's key. */
  public boolean proven(
      Election election, Element key, int q, int i, Element alpha, Element factor) {
    return proofs
        .get(q)
        .get(i)
        .holds(
            prefix(election, key),
            List.of(election.group().generator(), alpha),
            List.of(key, factor));
  }
}
