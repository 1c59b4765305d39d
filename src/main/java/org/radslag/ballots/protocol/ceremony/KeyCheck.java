package org.radslag.ballots.protocol.ceremony;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.election.Ciphertext;
import org.radslag.ballots.protocol.election.Proof;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * An encryption of 0 whose randomness everybody sees, to try every trustee's key before the vote.
 * It hides nothing, so a factor of it tells nothing.
 *
 * @param key the election key y
 * @param randomness r, published
 */
public record KeyCheck(String uuid, Element key, Exponent randomness) {
  private static final String HASH = "[0-9a-f]{64}";

  public static KeyCheck random(String uuid, Element key, SecureRandom random) {
    return new KeyCheck(uuid, key, key.group().random(random));
  }

  /** (g^r, y^r). */
  public Ciphertext zero() {
    return Ciphertext.encrypt(key, key.group().identity(), randomness);
  }

  /** The number, as it is kept. */
  public Json.Members json() {
    Ciphertext zero = zero();
    return Json.members(
        "key", Json.text(key.text()),
        "randomness", Json.text(randomness.text()),
        "alpha", Json.text(zero.alpha().text()),
        "beta", Json.text(zero.beta().text()));
  }

  /** Reads the number and refuses a ciphertext that is not the one of 0 with this randomness. */
  public static KeyCheck read(String uuid, Group group, Json data) {
    Map<String, Json> m = data.exactly("The key check", "key", "randomness", "alpha", "beta");
    KeyCheck check =
        new KeyCheck(
            uuid,
            group.element(m.get("key").asText("The key")),
            group.exponent(m.get("randomness").asText("The randomness")));
    if (!check.json().write().equals(data.write())) {
      throw new Malformed("The number to try the key on is not an encryption of 0.");
    }
    return check;
  }

  /**
   * The data of a trustee's task: the number, and the Setup event of the election that the key is
   * tried for. Her device remembers both.
   *
   * @param head hash of the Setup event
   */
  public Json.Members task(String head) {
    Map<String, Json> m = json().values();
    return Json.members(
        "key", m.get("key"),
        "randomness", m.get("randomness"),
        "alpha", m.get("alpha"),
        "beta", m.get("beta"),
        "head", Json.text(head));
  }

  /** Reads a trustee's task and refuses it as {@link #read} does, or if its head is no hash. */
  static KeyCheck asked(String uuid, Group group, Json task) {
    Map<String, Json> m =
        task.exactly("The key check", "key", "randomness", "alpha", "beta", "head");
    if (!m.get("head").asText("The head").matches(HASH)) {
      throw new Malformed("The election's first event is not named by a hash.");
    }
    return read(
        uuid,
        group,
        Json.members(
            "key", m.get("key"),
            "randomness", m.get("randomness"),
            "alpha", m.get("alpha"),
            "beta", m.get("beta")));
  }

  /** A trustee's part: the factor and the proof that it was made with her key. */
  public record Part(Element factor, Proof proof) {

    public static Part read(Group group, Json data) {
      Map<String, Json> m = data.exactly("A part of the key check", "factor", "proof");
      return new Part(
          group.element(m.get("factor").asText("The factor")), Proof.read(group, m.get("proof")));
    }

    public Json.Members json() {
      return Json.members("factor", Json.text(factor.text()), "proof", proof.json());
    }
  }

  public Part part(Exponent secret, SecureRandom random) {
    Element alpha = zero().alpha();
    Element own = key.group().generator().secretPower(secret);
    List<Element> bases = List.of(key.group().generator(), alpha);
    return new Part(alpha.secretPower(secret), Proof.of(prefix(own), secret, bases, random));
  }

  /** Whether the part was made with the secret of this trustee's key. */
  public boolean holds(Part part, Element own) {
    List<Element> bases = List.of(key.group().generator(), zero().alpha());
    return part.proof().holds(prefix(own), bases, List.of(own, part.factor()));
  }

  private String prefix(Element own) {
    return "keycheck|" + uuid + "|" + own.text() + "|";
  }
}
