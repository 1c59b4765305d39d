package org.radslag.ballots.trustees;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.radslag.ballots.protocol.ceremony.Aloud;
import org.radslag.ballots.protocol.ceremony.Commitment;
import org.radslag.ballots.protocol.ceremony.Place;
import org.radslag.ballots.protocol.ceremony.SigningKey;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.ceremony.TrusteeTask;
import org.radslag.ballots.protocol.election.KeyCeremony;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/** The key ceremony as the server sees it: what everybody has said, what comes next, what holds. */
final class CeremonyTable {
  /** Who sits at the table. */
  record Frame(
      String uuid, Group group, int threshold, String title, List<String> names, Instant since) {
    Frame {
      names = List.copyOf(names);
    }
  }

  private static final String HASH = "[0-9a-f]{64}";

  private final Frame frame;
  private final Map<TrusteeStage, SortedMap<Integer, TrusteeMessage>> said;
  private final KeyCeremony ceremony;

  CeremonyTable(Frame frame, Map<TrusteeStage, SortedMap<Integer, TrusteeMessage>> said) {
    this.frame = frame;
    this.said = said;
    // The server only checks: it makes nothing that needs chance.
    this.ceremony = new KeyCeremony(frame.group(), size(), frame.threshold(), new SecureRandom());
  }

  int size() {
    return frame.names().size();
  }

  private SortedMap<Integer, TrusteeMessage> said(TrusteeStage stage) {
    return said.getOrDefault(stage, new TreeMap<>());
  }

  boolean complete(TrusteeStage stage) {
    return said(stage).size() == size();
  }

  /** The step of the key ceremony at which somebody is missing; empty when it is over. */
  Optional<TrusteeStage> stage() {
    return Stream.of(TrusteeStage.values())
        .filter(TrusteeStage::isCeremony)
        .filter(stage -> !complete(stage))
        .findFirst();
  }

  /** The task of a trustee in a step of the ceremony. */
  TrusteeTask task(TrusteeStage stage, int place) {
    Json.Members data =
        switch (stage) {
          case CERTIFICATE -> Json.members();
          case COMMIT ->
              Json.members(
                  "certificates", all(TrusteeStage.CERTIFICATE, "certificate"),
                  "signers", all(TrusteeStage.CERTIFICATE, "signer"),
                  "x509", Json.text(Base64.getEncoder().encodeToString(x509(place))));
          case REVEAL -> Json.members("commitments", all(TrusteeStage.COMMIT, "commitment"));
          case OUTPUT -> Json.members("polynomials", all(TrusteeStage.REVEAL, "polynomial"));
          case CONFIRM -> Json.members("trustees", outcome().json());
          default -> throw new IllegalArgumentException(stage + " is not of the ceremony");
        };
    return task(stage, place, data);
  }

  TrusteeTask task(TrusteeStage stage, int place, Json.Members data) {
    Place at = new Place(frame.uuid(), frame.group(), size(), frame.threshold(), place);
    return new TrusteeTask(stage.step(), at, frame.title(), frame.names(), data);
  }

  private Json all(TrusteeStage stage, String member) {
    return Json.items(
        said(stage).values().stream().map(m -> m.data().values().get(member)).toList());
  }

  private byte[] x509(int place) {
    String name = frame.names().get(place - 1);
    return SigningCertificate.toSign(frame.uuid(), place, name, signer(place), frame.since());
  }

  private String signer(int place) {
    return said(TrusteeStage.CERTIFICATE).get(place).data().values().get("signer").asText("A key");
  }

  PublicKey key(int place) {
    return SigningKey.publicKey(signer(place));
  }

  /** The finished certificate of a trustee's signing key. */
  X509CertificateHolder certificate(int place) {
    Json signed = said(TrusteeStage.COMMIT).get(place).data().values().get("x509");
    return SigningCertificate.complete(
        x509(place), Base64.getDecoder().decode(signed.asText("A signature")));
  }

  /** What the ceremony made. */
  ThresholdTrustees outcome() {
    return ceremony.parameters(
        certificates(), polynomials(), all(TrusteeStage.OUTPUT, "output").asItems("Outputs"));
  }

  private List<ThresholdTrustees.Certificate> certificates() {
    return ceremony.certificates(
        all(TrusteeStage.CERTIFICATE, "certificate").asItems("Certificates"));
  }

  private List<Json> polynomials() {
    return all(TrusteeStage.REVEAL, "polynomial").asItems("Polynomials");
  }

  /** The fingerprint that everybody reads aloud in this step; empty when there is none. */
  Optional<String> aloud(TrusteeStage stage) {
    return switch (stage) {
      case COMMIT ->
          Optional.of(
              Aloud.certificates(
                  frame.uuid(),
                  all(TrusteeStage.CERTIFICATE, "certificate").asItems("Certificates"),
                  texts(all(TrusteeStage.CERTIFICATE, "signer"))));
      case REVEAL ->
          Optional.of(
              Aloud.commitments(frame.uuid(), texts(all(TrusteeStage.COMMIT, "commitment"))));
      case CONFIRM -> Optional.of(Aloud.trustees(frame.uuid(), outcome().json()));
      default -> Optional.empty();
    };
  }

  private static List<String> texts(Json items) {
    return items.asItems("Texts").stream().map(t -> t.asText("A text")).toList();
  }

  /**
   * Checks a message that has come for this stage.
   *
   * @throws Malformed saying what does not hold
   */
  void check(TrusteeStage stage, int place, TrusteeMessage message) {
    if (!message.uuid().equals(frame.uuid())
        || message.index() != place
        || message.step() != stage.step()) {
      throw new Malformed("It is for another election, another trustee or another step.");
    }
    PublicKey key =
        stage == TrusteeStage.CERTIFICATE
            ? SigningKey.publicKey(
                message
                    .data()
                    .exactly("The message", "certificate", "signer")
                    .get("signer")
                    .asText("A key"))
            : key(place);
    if (!message.signedBy(key)) {
      throw new Malformed("It is not signed with this trustee's key.");
    }
    Json.Members data = message.data();
    switch (stage) {
      case CERTIFICATE -> checkCertificate(place, data);
      case COMMIT -> checkCommit(place, data, key);
      case REVEAL -> checkReveal(place, data);
      case OUTPUT ->
          ceremony.checkOutput(
              certificates(),
              polynomials(),
              data.exactly("The message", "output").get("output"),
              place);
      case CONFIRM -> checkConfirm(data);
      default -> {
        // What comes after the ceremony is checked where it is used.
      }
    }
  }

  private void checkCertificate(int place, Json data) {
    Map<String, Json> m = data.exactly("The message", "certificate", "signer");
    ceremony.checkCertificate(m.get("certificate"), place);
    for (TrusteeMessage other : said(TrusteeStage.CERTIFICATE).values()) {
      if (other.index() != place && other.data().values().get("signer").equals(m.get("signer"))) {
        throw new Malformed("Two trustees have the same key.");
      }
    }
  }

  private void checkCommit(int place, Json data, PublicKey key) {
    Map<String, Json> m = data.exactly("The message", "certificates", "commitment", "x509");
    String hash = Hash.hex(all(TrusteeStage.CERTIFICATE, "certificate").write());
    if (!m.get("certificates").asText("A hash").equals(hash)) {
      throw new Malformed("It answers other certificates than those of this ceremony.");
    }
    if (!m.get("commitment").asText("The commitment").matches(HASH)) {
      throw new Malformed("The commitment is not a hash.");
    }
    byte[] signature = Base64.getDecoder().decode(m.get("x509").asText("A signature"));
    if (!SigningKey.holds(key, x509(place), signature)) {
      throw new Malformed("The certificate of the signing key is not signed.");
    }
  }

  private void checkReveal(int place, Json data) {
    Json polynomial = data.exactly("The message", "polynomial").get("polynomial");
    String promised =
        said(TrusteeStage.COMMIT).get(place).data().values().get("commitment").asText("K");
    if (!Commitment.of(frame.uuid(), place, polynomial).equals(promised)) {
      throw new Malformed("It does not match the commitment.");
    }
    ceremony.checkPolynomial(certificates(), polynomial, place);
  }

  private void checkConfirm(Json data) {
    String hash = Hash.hex(outcome().json().write());
    if (!data.exactly("The message", "trustees").get("trustees").asText("A hash").equals(hash)) {
      throw new Malformed("It confirms another key than the one that was made.");
    }
  }
}
