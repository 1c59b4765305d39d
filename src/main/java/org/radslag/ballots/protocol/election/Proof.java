package org.radslag.ballots.protocol.election;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;

/**
 * A proof that somebody knows one secret x with X_i = b_i^x for all bases b_i, or one branch of a
 * disjunction of such proofs ("Conventions"). Note the sign: response = w − x·challenge.
 */
public record Proof(Exponent challenge, Exponent response) {

  /** Proves knowledge of the secret to these bases; the prefix binds the statement. */
  public static Proof of(String prefix, Exponent secret, List<Element> bases, SecureRandom random) {
    Exponent w = secret.group().random(random);
    StringBuilder text = new StringBuilder(prefix);
    String separator = "";
    for (Element base : bases) {
      text.append(separator).append(base.secretPower(w).text());
      separator = ",";
    }
    Exponent challenge = secret.group().hash(text.toString());
    return new Proof(challenge, w.minus(secret.times(challenge)));
  }

  /** Whether the proof holds for these bases and images, pairwise. */
  public boolean holds(String prefix, List<Element> bases, List<Element> images) {
    StringBuilder text = new StringBuilder(prefix);
    for (int i = 0; i < bases.size(); i++) {
      Element commitment = bases.get(i).power(response).times(images.get(i).power(challenge));
      text.append(i == 0 ? "" : ",").append(commitment.text());
    }
    return challenge.group().hash(text.toString()).equals(challenge);
  }

  public static Proof read(Group group, Json json) {
    Map<String, Json> members = json.exactly("A proof", "challenge", "response");
    return new Proof(
        group.exponent(members.get("challenge").asText("A challenge")),
        group.exponent(members.get("response").asText("A response")));
  }

  public static List<Proof> readAll(Group group, Json json, String what, int count) {
    return json.asItems(what, count).stream().map(item -> read(group, item)).toList();
  }

  public Json json() {
    return Json.members(
        "challenge", Json.text(challenge.text()), "response", Json.text(response.text()));
  }

  public static Json json(List<Proof> proofs) {
    return Json.items(proofs.stream().map(Proof::json).toList());
  }
}
