package org.radslag.ballots.protocol.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * A group of n trustees of whom {@code threshold} can decrypt ("Threshold trustees"). Signatures of
 * versions from 2.5 on are optional in the record and checked when present.
 */
public record ThresholdTrustees(
    int threshold,
    List<Certificate> certificates,
    List<Commitments> commitments,
    Optional<List<Proof>> signatures,
    List<VerificationKey> keys)
    implements Trustees.Party {

  public ThresholdTrustees {
    certificates = List.copyOf(certificates);
    commitments = List.copyOf(commitments);
    keys = List.copyOf(keys);
    if (threshold < 1 || threshold > certificates.size()) {
      throw new Malformed("A threshold is not from 1 to the number of trustees.");
    }
  }

  /** A trustee's keys for the ceremony, signed by the first of them. */
  public record Certificate(
      SignedMessage signed, Element verification, Element encryption, Optional<Json> context) {

    static Certificate read(Group group, Json json) {
      SignedMessage signed = SignedMessage.read(group, json);
      Json content = signed.content();
      boolean hasContext = content.asMembers("A certificate").values().containsKey("context");
      Map<String, Json> members =
          hasContext
              ? content.exactly("A certificate", "context", "verification", "encryption")
              : content.exactly("A certificate", "verification", "encryption");
      return new Certificate(
          signed,
          group.element(members.get("verification").asText("A verification key")),
          group.element(members.get("encryption").asText("An encryption key")),
          Optional.ofNullable(members.get("context")));
    }

    /** Whether it is signed, and made for this place in this group of trustees. */
    boolean valid(int size, int threshold, int index) {
      Json expected = context(verification.group(), size, threshold, index);
      return signed.signedBy(verification)
          && context.map(c -> c.write().equals(expected.write())).orElse(true);
    }

    static Json context(Group group, int size, int threshold, int index) {
      return Json.members(
          "group", Json.text(group.name()),
          "size", Json.number(size),
          "threshold", Json.number(threshold),
          "index", Json.number(index));
    }
  }

  /** A trustee's commitments to the coefficients of its polynomial. */
  public record Commitments(SignedMessage signed, List<Element> values) {

    static Commitments read(Group group, Json json, int threshold) {
      SignedMessage signed = SignedMessage.read(group, json);
      Map<String, Json> members = signed.content().exactly("Commitments", "coefexps");
      return new Commitments(
          signed,
          members.get("coefexps").asItems("Commitments", threshold).stream()
              .map(item -> group.element(item.asText("A commitment")))
              .toList());
    }

    /** Π A_k^(j^k): g to the share that this trustee gave to trustee j. */
    Element shareOf(int j) {
      Group group = values.get(0).group();
      Element product = group.identity();
      Exponent power = group.exponent(1);
      for (Element value : values) {
        product = product.times(value.power(power));
        power = power.times(j);
      }
      return product;
    }
  }

  /** The key under which a trustee proves partial decryptions. */
  public record VerificationKey(MandatoryTrustee key, Optional<Proof> signature) {

    static VerificationKey read(Group group, Json json) {
      Map<String, Json> all = json.asMembers("A verification key").values();
      Json.Members plain = new Json.Members(new java.util.LinkedHashMap<>(all));
      Json signature = plain.values().remove("signature");
      VerificationKey key =
          new VerificationKey(
              MandatoryTrustee.read(group, plain),
              Optional.ofNullable(signature).map(s -> Proof.read(group, s)));
      if (!key.json().write().equals(json.write())) {
        throw new Malformed("The members of a verification key are in the wrong order.");
      }
      return key;
    }

    /** Whether it is this key, proven, and signed by the trustee of the certificate. */
    boolean fits(Element expected, Certificate owner) {
      return key.publicKey().equals(expected)
          && key.proven()
          && signature
              .map(s -> SignedMessage.signed(key.publicKey().text(), s, owner.verification()))
              .orElse(true);
    }

    Json json() {
      Json.Members json =
          Json.members("pok", key.proof().json(), "public_key", Json.text(key.publicKey().text()));
      if (signature.isPresent()) {
        json = Json.with(json, "signature", signature.get().json());
      }
      return key.name().isPresent() ? Json.with(json, "name", Json.text(key.name().get())) : json;
    }
  }

  /** Reads the record of the group; whether its signatures hold is asked separately. */
  public static ThresholdTrustees read(Group group, Json json) {
    List<String> names = new ArrayList<>(List.of("threshold", "certs", "coefexps"));
    boolean signed = json.asMembers("Threshold trustees").values().containsKey("signatures");
    if (signed) {
      names.add("signatures");
    }
    names.add("verification_keys");
    Map<String, Json> m = json.exactly("Threshold trustees", names.toArray(String[]::new));
    List<Json> certs = m.get("certs").asItems("The certificates");
    int n = certs.size();
    if (n > Trustees.MAX_TRUSTEES) {
      throw new Malformed("There are " + n + " threshold trustees.");
    }
    int threshold = m.get("threshold").asInt("The threshold", 1, n);
    return new ThresholdTrustees(
        threshold,
        certs.stream().map(c -> Certificate.read(group, c)).toList(),
        m.get("coefexps").asItems("The commitments", n).stream()
            .map(c -> Commitments.read(group, c, threshold))
            .toList(),
        Optional.ofNullable(m.get("signatures"))
            .map(s -> Proof.readAll(group, s, "The signatures", n)),
        m.get("verification_keys").asItems("The verification keys", n).stream()
            .map(k -> VerificationKey.read(group, k))
            .toList());
  }

  @Override
  public Json json() {
    Json.Members json =
        Json.members(
            "threshold", Json.number(threshold),
            "certs", Json.items(certificates.stream().map(c -> c.signed().json()).toList()),
            "coefexps", Json.items(commitments.stream().map(c -> c.signed().json()).toList()));
    if (signatures.isPresent()) {
      json = Json.with(json, "signatures", Proof.json(signatures.get()));
    }
    return Json.with(
        json, "verification_keys", Json.items(keys.stream().map(VerificationKey::json).toList()));
  }

  /** Whether every certificate is signed and fits its place. */
  public boolean certified() {
    for (int i = 0; i < size(); i++) {
      if (!certificates.get(i).valid(size(), threshold, i + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Whether every trustee signed its commitments, and in newer records the whole ceremony. */
  public boolean committed() {
    for (int i = 0; i < size(); i++) {
      Element key = certificates.get(i).verification();
      Commitments own = commitments.get(i);
      if (!own.signed().signedBy(key)) {
        return false;
      }
      String message = ceremonyMessage(certificates, own.values());
      if (signatures.isPresent() && !SignedMessage.signed(message, signatures.get().get(i), key)) {
        return false;
      }
    }
    return true;
  }

  static String ceremonyMessage(List<Certificate> certificates, List<Element> values) {
    Json certs = Json.items(certificates.stream().map(c -> c.signed().json()).toList());
    Json coefexps = Json.items(values.stream().map(v -> Json.text(v.text())).toList());
    return "certs_sig|" + Json.members("certs", certs, "coefexps", coefexps).write();
  }

  /** Whether every verification key follows from the commitments, is proven and signed. */
  public boolean verified() {
    for (int j = 1; j <= size(); j++) {
      if (!keys.get(j - 1).fits(share(j), certificates.get(j - 1))) {
        return false;
      }
    }
    return true;
  }

  private Element share(int j) {
    return share(commitments, j);
  }

  /** The public key that belongs to the sum of the shares of trustee j. */
  static Element share(List<Commitments> commitments, int j) {
    return commitments.stream().map(c -> c.shareOf(j)).reduce(Element::times).orElseThrow();
  }

  @Override
  public int size() {
    return certificates.size();
  }

  @Override
  public Element subKey() {
    Group group = certificates.get(0).verification().group();
    return commitments.stream()
        .map(c -> c.values().get(0))
        .reduce(group.identity(), Element::times);
  }

  @Override
  public Element decryptionKey(int index) {
    return keys.get(index - 1).key().publicKey();
  }
}
