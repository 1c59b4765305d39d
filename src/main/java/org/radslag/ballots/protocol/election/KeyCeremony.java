package org.radslag.ballots.protocol.election;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * The ceremony in which n trustees make a key that any {@code threshold} of them can use
 * ("Threshold trustees"). Each trustee sends a certificate, then a polynomial; the server hands
 * every trustee its inputs; each answers with an output; all together are the public parameters.
 * The members that versions 3.x demand are included.
 */
public final class KeyCeremony {
  private final Group group;
  private final int size;
  private final int threshold;
  private final SecureRandom random;
  private final PrivateChannel channel;

  public KeyCeremony(Group group, int size, int threshold, SecureRandom random) {
    if (threshold < 1 || size < threshold || size > Trustees.MAX_TRUSTEES) {
      throw new IllegalArgumentException("A threshold of " + threshold + " of " + size);
    }
    this.group = group;
    this.size = size;
    this.threshold = threshold;
    this.random = random;
    this.channel = new PrivateChannel(group);
  }

  /** Step 1: the certificate of the trustee that takes place {@code index}, from 1. */
  public Json certificate(TrusteeSeed seed, int index) {
    Element verification = group.generator().secretPower(seed.signingKey(group));
    Element encryption = group.generator().secretPower(seed.decryptionKey(group));
    Json message =
        Json.members(
            "context",
            ThresholdTrustees.Certificate.context(group, size, threshold, index),
            "verification",
            Json.text(verification.text()),
            "encryption",
            Json.text(encryption.text()));
    return SignedMessage.of(message.write(), seed.signingKey(group), random).json();
  }

  /** Step 2: reads and checks all certificates, in the order of their places. */
  public List<ThresholdTrustees.Certificate> certificates(List<Json> certificates) {
    if (certificates.size() != size) {
      throw new Malformed("The ceremony needs " + size + " certificates.");
    }
    List<ThresholdTrustees.Certificate> all = new ArrayList<>();
    for (Json json : certificates) {
      ThresholdTrustees.Certificate one = ThresholdTrustees.Certificate.read(group, json);
      if (!one.valid(size, threshold, all.size() + 1)) {
        throw new Malformed("Certificate " + (all.size() + 1) + " is not valid here.");
      }
      all.add(one);
    }
    return all;
  }

  /** Checks one certificate as it arrives for place {@code index}, before the others are there. */
  public void checkCertificate(Json certificate, int index) {
    if (!ThresholdTrustees.Certificate.read(group, certificate).valid(size, threshold, index)) {
      throw new Malformed("The certificate is not signed for place " + index + ".");
    }
  }

  /** Checks what can be seen of one polynomial as it arrives from place {@code index}. */
  public void checkPolynomial(
      List<ThresholdTrustees.Certificate> certificates, Json polynomial, int index) {
    Map<String, Json> m =
        polynomial.exactly("A polynomial", "polynomial", "secrets", "coefexps", "signature");
    m.get("polynomial").asText("The encrypted polynomial");
    m.get("secrets").asItems("The shares", size).forEach(s -> s.asText("A share"));
    ThresholdTrustees.Commitments values =
        ThresholdTrustees.Commitments.read(group, m.get("coefexps"), threshold);
    Element key = certificates.get(index - 1).verification();
    String all = ThresholdTrustees.ceremonyMessage(certificates, values.values());
    Proof signature = Proof.read(group, m.get("signature"));
    if (!values.signed().signedBy(key) || !SignedMessage.signed(all, signature, key)) {
      throw new Malformed("The polynomial is not signed by trustee " + index + ".");
    }
  }

  /** Checks one output as it arrives from place {@code index}: its key follows from all. */
  public void checkOutput(
      List<ThresholdTrustees.Certificate> certificates,
      List<Json> polynomials,
      Json output,
      int index) {
    Map<String, Json> m = output.exactly("An output", "private_key", "public_key");
    m.get("private_key").asText("The encrypted key");
    List<ThresholdTrustees.Commitments> all =
        polynomials.stream()
            .map(p -> members(p).get("coefexps"))
            .map(c -> ThresholdTrustees.Commitments.read(group, c, threshold))
            .toList();
    boolean fits =
        ThresholdTrustees.VerificationKey.read(group, m.get("public_key"))
            .fits(ThresholdTrustees.share(all, index), certificates.get(index - 1));
    if (!fits) {
      throw new Malformed("The key of trustee " + index + " does not follow from the polynomials.");
    }
  }

  /** Step 3: a trustee's polynomial, its coefficients and shares encrypted. */
  public Json polynomial(TrusteeSeed seed, List<ThresholdTrustees.Certificate> certificates) {
    Exponent sk = seed.signingKey(group);
    Element self = group.generator().secretPower(seed.decryptionKey(group));
    List<Exponent> coefficients = new ArrayList<>();
    List<Element> commitments = new ArrayList<>();
    for (int k = 0; k < threshold; k++) {
      coefficients.add(group.random(random));
      commitments.add(group.generator().secretPower(coefficients.get(k)));
    }
    List<Json> secrets = new ArrayList<>();
    for (int j = 1; j <= size; j++) {
      Json share = Json.members("secret", Json.text(at(coefficients, j).text()));
      Element recipient = certificates.get(j - 1).encryption();
      secrets.add(Json.text(channel.send(sk, recipient, share, random)));
    }
    Json own = Json.members("polynomial", texts(coefficients.stream().map(Exponent::text)));
    Json values = Json.members("coefexps", texts(commitments.stream().map(Element::text)));
    String all = ThresholdTrustees.ceremonyMessage(certificates, commitments);
    return Json.members(
        "polynomial", Json.text(channel.send(sk, self, own, random)),
        "secrets", Json.items(secrets),
        "coefexps", SignedMessage.of(values.write(), sk, random).json(),
        "signature", SignedMessage.sign(all, sk, random).json());
  }

  private static Json texts(Stream<String> values) {
    return Json.items(values.map(Json::text).toList());
  }

  /** The polynomial at j. */
  private Exponent at(List<Exponent> coefficients, int j) {
    Exponent sum = group.exponent(0);
    for (int k = coefficients.size() - 1; k >= 0; k--) {
      sum = sum.times(j).plus(coefficients.get(k));
    }
    return sum;
  }

  /** Step 4: what trustee {@code index} receives, from the polynomials of all. */
  public Json input(List<Json> polynomials, int index) {
    List<Json> secrets = new ArrayList<>();
    List<Json> commitments = new ArrayList<>();
    for (Json polynomial : polynomials) {
      Map<String, Json> m = members(polynomial);
      secrets.add(m.get("secrets").asItems("The shares", size).get(index - 1));
      commitments.add(m.get("coefexps"));
    }
    return Json.members(
        "polynomial", members(polynomials.get(index - 1)).get("polynomial"),
        "secrets", Json.items(secrets),
        "coefexps", Json.items(commitments));
  }

  private static Map<String, Json> members(Json polynomial) {
    boolean signed = polynomial.asMembers("A polynomial").values().containsKey("signature");
    return signed
        ? polynomial.exactly("A polynomial", "polynomial", "secrets", "coefexps", "signature")
        : polynomial.exactly("A polynomial", "polynomial", "secrets", "coefexps");
  }

  /** Step 5: trustee {@code index} checks every share and makes its decryption key. */
  public Json output(
      TrusteeSeed seed, List<ThresholdTrustees.Certificate> certificates, Json input, int index) {
    Map<String, Json> m = input.exactly("The input", "polynomial", "secrets", "coefexps");
    List<Json> secrets = m.get("secrets").asItems("The shares", size);
    List<Json> commitments = m.get("coefexps").asItems("The commitments", size);
    Exponent key = group.exponent(0);
    for (int i = 0; i < size; i++) {
      Element sender = certificates.get(i).verification();
      key = key.plus(share(seed, sender, secrets.get(i), commitments.get(i), i, index));
    }
    Json secret = Json.members("decryption_key", Json.text(key.text()));
    Exponent sk = seed.signingKey(group);
    Element self = certificates.get(index - 1).encryption();
    MandatoryTrustee record = MandatoryTrustee.of(key, Optional.empty(), random);
    Proof signature = SignedMessage.sign(record.publicKey().text(), sk, random);
    return Json.members(
        "private_key", Json.text(channel.send(sk, self, secret, random)),
        "public_key", new ThresholdTrustees.VerificationKey(record, Optional.of(signature)).json());
  }

  private Exponent share(
      TrusteeSeed seed, Element sender, Json letter, Json signed, int from, int index) {
    Json secret = channel.receive(sender, seed.decryptionKey(group), letter.asText("A share"));
    Exponent share =
        unreduced(secret.exactly("A share", "secret").get("secret").asText("The share"));
    ThresholdTrustees.Commitments values =
        ThresholdTrustees.Commitments.read(group, signed, threshold);
    if (!values.signed().signedBy(sender)
        || !group.generator().secretPower(share).equals(values.shareOf(index))) {
      throw new Malformed("The share from trustee " + (from + 1) + " is wrong.");
    }
    return share;
  }

  /** Step 6: the public parameters, from all certificates, polynomials and outputs. */
  public ThresholdTrustees parameters(
      List<ThresholdTrustees.Certificate> certificates,
      List<Json> polynomials,
      List<Json> outputs) {
    List<ThresholdTrustees.Commitments> commitments = new ArrayList<>();
    List<Proof> signatures = new ArrayList<>();
    List<ThresholdTrustees.VerificationKey> keys = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Map<String, Json> m = members(polynomials.get(i));
      commitments.add(ThresholdTrustees.Commitments.read(group, m.get("coefexps"), threshold));
      if (m.containsKey("signature")) {
        signatures.add(Proof.read(group, m.get("signature")));
      }
      Map<String, Json> out = outputs.get(i).exactly("An output", "private_key", "public_key");
      keys.add(ThresholdTrustees.VerificationKey.read(group, out.get("public_key")));
    }
    Optional<List<Proof>> all =
        signatures.size() == size ? Optional.of(signatures) : Optional.empty();
    ThresholdTrustees made = new ThresholdTrustees(threshold, certificates, commitments, all, keys);
    if (!made.certified() || !made.committed() || !made.verified()) {
      throw new Malformed("The messages of the key ceremony do not fit together.");
    }
    return made;
  }

  /** A trustee's decryption key from the message that step 5 sent to itself. */
  public Exponent decryptionKey(
      TrusteeSeed seed, ThresholdTrustees.Certificate own, String privateKey) {
    Json secret = channel.receive(own.verification(), seed.decryptionKey(group), privateKey);
    String digits =
        secret
            .exactly("A decryption key", "decryption_key")
            .get("decryption_key")
            .asText("The key");
    return unreduced(digits);
  }

  /** Version 2.0 writes shares and their sums without reducing them. */
  private Exponent unreduced(String digits) {
    if (!digits.matches("[0-9]{1,2000}")) {
      throw new Malformed("A secret of the key ceremony is not a number.");
    }
    return group.reduce(new BigInteger(digits));
  }
}
