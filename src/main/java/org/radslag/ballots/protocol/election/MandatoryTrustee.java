package org.radslag.ballots.protocol.election;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;

/** A trustee without whom nothing is decrypted: a public key and proof that its owner knows x. */
public record MandatoryTrustee(Element publicKey, Proof proof, Optional<String> name)
    implements Trustees.Party {

  /** The record for the secret key x. */
  public static MandatoryTrustee of(Exponent secret, Optional<String> name, SecureRandom random) {
    Element key = secret.group().generator().secretPower(secret);
    Proof proof = Proof.of(prefix(key), secret, List.of(secret.group().generator()), random);
    return new MandatoryTrustee(key, proof, name);
  }

  private static String prefix(Element key) {
    return "pok|" + key.group().name() + "|" + key.text() + "|";
  }

  /** Whether the owner has shown to know the secret key. */
  public boolean proven() {
    return proof.holds(
        prefix(publicKey), List.of(publicKey.group().generator()), List.of(publicKey));
  }

  static MandatoryTrustee read(Group group, Json json) {
    List<String> names = new ArrayList<>(List.of("pok", "public_key"));
    if (json.asMembers("A trustee").values().containsKey("name")) {
      names.add("name");
    }
    Map<String, Json> members = json.exactly("A trustee", names.toArray(String[]::new));
    return new MandatoryTrustee(
        group.element(members.get("public_key").asText("A public key")),
        Proof.read(group, members.get("pok")),
        Trustees.name(members));
  }

  @Override
  public Json json() {
    Json.Members json =
        Json.members("pok", proof.json(), "public_key", Json.text(publicKey.text()));
    return name.isPresent() ? Json.with(json, "name", Json.text(name.get())) : json;
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public Element subKey() {
    return publicKey;
  }

  @Override
  public Element decryptionKey(int index) {
    return publicKey;
  }
}
