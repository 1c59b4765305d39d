package org.radslag.ballots.protocol.election;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.group.Candidate;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;

/** An ElGamal ciphertext (g^r, y^r·m), both parts members of the group. */
public record Ciphertext(Element alpha, Element beta) {

  /** The order in which ciphertexts to be shuffled are listed: numeric alpha, then beta. */
  public static final Comparator<Ciphertext> NUMERIC =
      Comparator.comparing((Ciphertext c) -> c.alpha().number())
          .thenComparing(c -> c.beta().number());

  /** A ciphertext whose membership has not been checked yet. */
  public record Unchecked(Candidate alpha, Candidate beta) {

    static Unchecked read(Group group, Json json) {
      Map<String, Json> members = json.exactly("A ciphertext", "alpha", "beta");
      return new Unchecked(
          group.candidate(members.get("alpha").asText("alpha")),
          group.candidate(members.get("beta").asText("beta")));
    }

    String text() {
      return alpha.text() + "," + beta.text();
    }
  }

  /** The encryption of 0 with randomness 0, neutral for {@link #times}. */
  public static Ciphertext neutral(Group group) {
    return new Ciphertext(group.identity(), group.identity());
  }

  public static Ciphertext encrypt(Element key, Element message, Exponent r) {
    return new Ciphertext(
        key.group().generator().secretPower(r), key.secretPower(r).times(message));
  }

  public Ciphertext times(Ciphertext other) {
    return new Ciphertext(alpha.times(other.alpha), beta.times(other.beta));
  }

  public Ciphertext power(Exponent exponent) {
    return new Ciphertext(alpha.power(exponent), beta.power(exponent));
  }

  public static Ciphertext product(Group group, List<Ciphertext> all) {
    return all.stream().reduce(neutral(group), Ciphertext::times);
  }

  /** Both parts as they are hashed. */
  public String text() {
    return alpha.text() + "," + beta.text();
  }

  /** Reads and checks membership. */
  public static Ciphertext read(Group group, Json json) {
    Unchecked c = Unchecked.read(group, json);
    return new Ciphertext(group.element(c.alpha().text()), group.element(c.beta().text()));
  }

  public Json json() {
    return Json.members("alpha", Json.text(alpha.text()), "beta", Json.text(beta.text()));
  }

  public static Json json(List<Ciphertext> all) {
    return Json.items(all.stream().map(Ciphertext::json).toList());
  }
}
