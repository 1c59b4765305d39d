package org.radslag.ballots.protocol.ceremony;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.election.KeyCeremony;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;

/**
 * The work of one trustee, without screen or file. It remembers every task it was given and what it
 * answered: the same task gets the same answer, another one for a step already done is refused.
 */
public final class TrusteeDevice {
  private final Place place;
  private final SecureRandom random;
  private final TrusteeSecrets secrets;

  private TrusteeDevice(Place place, TrusteeSecrets secrets, SecureRandom random) {
    this.place = place;
    this.secrets = secrets;
    this.random = random;
  }

  /** A trustee who has not begun. */
  public static TrusteeDevice fresh(Place place, SecureRandom random) {
    return new TrusteeDevice(place, TrusteeSecrets.fresh(random), random);
  }

  /** One who goes on with what her file holds. */
  public static TrusteeDevice resume(Place place, Json secrets, SecureRandom random) {
    return new TrusteeDevice(place, TrusteeSecrets.read(secrets), random);
  }

  /** Everything to keep, for the sealed file alone. */
  public Json secrets() {
    return secrets.json();
  }

  /** An answer, and the fingerprint to compare aloud, or an empty text. */
  public record Answer(TrusteeMessage message, String aloud) {}

  /**
   * Does the step.
   *
   * @throws CeremonyFault if the task is not as it should be
   */
  public Answer answer(TrusteeTask task) {
    if (!task.place().equals(place)) {
      throw new CeremonyFault(CeremonyFault.Reason.OTHER_PLACE);
    }
    Json before = secrets.task(task.step());
    if (before != null && !before.write().equals(task.data().write())) {
      throw new CeremonyFault(CeremonyFault.Reason.ASKED_BEFORE);
    }
    if (before == null) {
      Json.Members data = work(task);
      secrets.answered(
          task.step(),
          task.data(),
          TrusteeMessage.of(task.step(), place, data, secrets.signer()).json());
    }
    return new Answer(TrusteeMessage.read(secrets.message(task.step())), aloud(task));
  }

  private Json.Members work(TrusteeTask task) {
    return switch (task.step()) {
      case CERTIFICATE -> certificate(task.data());
      case COMMIT -> commit(task.data());
      case REVEAL -> reveal(task.data());
      case OUTPUT -> output(task.data());
      case CONFIRM -> confirm(task.data());
      case KEYCHECK -> keyCheck(task.data());
      default -> throw new CeremonyFault(CeremonyFault.Reason.NO_TASK);
    };
  }

  private String aloud(TrusteeTask task) {
    Map<String, Json> data = task.data().values();
    return switch (task.step()) {
      case COMMIT ->
          Aloud.certificates(place.uuid(), items(data, "certificates"), texts(data.get("signers")));
      case REVEAL -> Aloud.commitments(place.uuid(), texts(data.get("commitments")));
      case CONFIRM -> Aloud.trustees(place.uuid(), data.get("trustees"));
      case KEYCHECK -> Aloud.setup(data.get("head").asText("The head"));
      default -> "";
    };
  }

  private List<Json> items(Map<String, Json> data, String name) {
    return data.get(name).asItems(name, place.size());
  }

  private List<String> texts(Json items) {
    return items.asItems("The list", place.size()).stream().map(t -> t.asText("A text")).toList();
  }

  private KeyCeremony ceremony() {
    return place.ceremony(random);
  }

  private Json.Members certificate(Json task) {
    task.exactly("The task");
    Json certificate = ceremony().certificate(secrets.seed(), place.index());
    return Json.members("certificate", certificate, "signer", Json.text(secrets.signer().spki()));
  }

  private Json.Members commit(Json task) {
    Map<String, Json> m = task.exactly("The task", "certificates", "signers", "x509");
    Json own = data(CeremonyStep.CERTIFICATE);
    List<Json> certificates = items(m, "certificates");
    List<String> signers = texts(m.get("signers"));
    Json mine =
        Json.members(
            "certificate",
            certificates.get(place.index() - 1),
            "signer",
            Json.text(signers.get(place.index() - 1)));
    if (!mine.write().equals(own.write())) {
      throw new CeremonyFault(CeremonyFault.Reason.OWN_MISSING);
    }
    byte[] x509 = SigningKey.base64(m.get("x509").asText("The certificate"));
    signers.forEach(SigningKey::publicKey);
    if (x509.length == 0 || x509[0] != SEQUENCE || !holds(x509, secrets.signer().publicBytes())) {
      throw new CeremonyFault(CeremonyFault.Reason.CERTIFICATE);
    }
    Json polynomial = ceremony().polynomial(secrets.seed(), ceremony().certificates(certificates));
    secrets.polynomial(polynomial);
    String signed = Base64.getEncoder().encodeToString(secrets.signer().sign(x509));
    return Json.members(
        "certificates", Json.text(Hash.hex(m.get("certificates").write())),
        "commitment", Json.text(Commitment.of(place.uuid(), place.index(), polynomial)),
        "x509", Json.text(signed));
  }

  private static final byte SEQUENCE = 0x30;

  private static boolean holds(byte[] all, byte[] part) {
    for (int i = 0; i + part.length <= all.length; i++) {
      if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }

  private Json.Members reveal(Json task) {
    Map<String, Json> m = task.exactly("The task", "commitments");
    String own = data(CeremonyStep.COMMIT).asMembers("d").values().get("commitment").asText("c");
    if (!texts(m.get("commitments")).get(place.index() - 1).equals(own)) {
      throw new CeremonyFault(CeremonyFault.Reason.OWN_MISSING);
    }
    return Json.members("polynomial", secrets.polynomial());
  }

  private Json.Members output(Json task) {
    Map<String, Json> m = task.exactly("The task", "polynomials");
    List<Json> polynomials = items(m, "polynomials");
    List<String> commitments = texts(tasked(CeremonyStep.REVEAL).get("commitments"));
    List<ThresholdTrustees.Certificate> certificates = certificates();
    for (int i = 1; i <= place.size(); i++) {
      Json polynomial = polynomials.get(i - 1);
      if (!Commitment.of(place.uuid(), i, polynomial).equals(commitments.get(i - 1))) {
        throw new CeremonyFault(CeremonyFault.Reason.NOT_AS_PROMISED, i);
      }
      ceremony().checkPolynomial(certificates, polynomial, i);
    }
    Json input = ceremony().input(polynomials, place.index());
    Json output = ceremony().output(secrets.seed(), certificates, input, place.index());
    return Json.members("output", output);
  }

  private List<ThresholdTrustees.Certificate> certificates() {
    return ceremony().certificates(items(tasked(CeremonyStep.COMMIT), "certificates"));
  }

  private Json.Members confirm(Json task) {
    Json record = task.exactly("The task", "trustees").get("trustees");
    ThresholdTrustees made = ThresholdTrustees.read(place.group(), record);
    Map<String, Json> m = record.asMembers("The trustees").values();
    List<Json> coefexps =
        items(tasked(CeremonyStep.OUTPUT), "polynomials").stream()
            .map(p -> p.asMembers("A polynomial").values().get("coefexps"))
            .toList();
    Json ownKey = output().get("public_key");
    boolean same =
        made.threshold() == place.threshold()
            && made.signatures().isPresent()
            && m.get("certs")
                .write()
                .equals(tasked(CeremonyStep.COMMIT).get("certificates").write())
            && m.get("coefexps").write().equals(Json.items(coefexps).write())
            && items(m, "verification_keys").get(place.index() - 1).write().equals(ownKey.write());
    if (!same || !made.certified() || !made.committed() || !made.verified()) {
      throw new CeremonyFault(CeremonyFault.Reason.OTHER_RECORD);
    }
    return Json.members("trustees", Json.text(Hash.hex(record.write())));
  }

  private Json.Members keyCheck(Json task) {
    KeyCheck check = KeyCheck.asked(place.uuid(), place.group(), task);
    return check.part(decryptionKey(), random).json();
  }

  /** The secret x of this trustee. */
  private Exponent decryptionKey() {
    ThresholdTrustees.Certificate own = certificates().get(place.index() - 1);
    String letter = output().get("private_key").asText("The key");
    return ceremony().decryptionKey(secrets.seed(), own, letter);
  }

  private Map<String, Json> output() {
    return data(CeremonyStep.OUTPUT).exactly("d", "output").get("output").asMembers("o").values();
  }

  /**
   * Decrypts the tally of a verified archive that begins with the Setup event of the key check, and
   * never another one after it.
   */
  public TrusteeMessage decrypt(ClosedArchive archive) {
    if (!archive.uuid().equals(place.uuid())) {
      throw new CeremonyFault(CeremonyFault.Reason.OTHER_ELECTION);
    }
    int owner = archive.owner(hashOfTrustees(), place.index());
    if (!Json.text(archive.setup()).equals(tasked(CeremonyStep.KEYCHECK).get("head"))) {
      throw new CeremonyFault(CeremonyFault.Reason.OTHER_SETUP);
    }
    Json.Members tally = Json.members("tally", Json.text(archive.tallyHash()));
    Json before = secrets.task(CeremonyStep.DECRYPT);
    if (before == null) {
      Json decryption = Json.compact(archive.decryption(owner, decryptionKey(), random));
      Json.Members data =
          Json.members(
              "head", Json.text(archive.head()),
              "tally", Json.text(archive.tallyHash()),
              "decryption", decryption);
      TrusteeMessage made = TrusteeMessage.of(CeremonyStep.DECRYPT, place, data, secrets.signer());
      secrets.answered(CeremonyStep.DECRYPT, tally, made.json());
    } else if (!before.write().equals(tally.write())) {
      throw new CeremonyFault(CeremonyFault.Reason.OTHER_TALLY);
    }
    return TrusteeMessage.read(secrets.message(CeremonyStep.DECRYPT));
  }

  private String hashOfTrustees() {
    return data(CeremonyStep.CONFIRM).exactly("d", "trustees").get("trustees").asText("hash");
  }

  /** Signs a document of which the trustee has compared the hash. */
  public TrusteeMessage sign(byte[] sha256) {
    byte[] signature = secrets.signer().sign(DocumentAttributes.of(sha256));
    Json.Members data =
        Json.members(
            "document", Json.text(java.util.HexFormat.of().formatHex(sha256)),
            "signature", Json.text(Base64.getEncoder().encodeToString(signature)));
    return TrusteeMessage.of(CeremonyStep.SIGN, place, data, secrets.signer());
  }

  private Map<String, Json> tasked(CeremonyStep step) {
    return required(secrets.task(step), step).asMembers("A task").values();
  }

  private Json data(CeremonyStep step) {
    return TrusteeMessage.read(required(secrets.message(step), step)).data();
  }

  private static Json required(Json json, CeremonyStep step) {
    if (json == null) {
      throw new CeremonyFault(CeremonyFault.Reason.TOO_EARLY, step.text());
    }
    return json;
  }

  /** The steps done so far, in their order. */
  public List<CeremonyStep> done() {
    List<CeremonyStep> done = new ArrayList<>();
    for (CeremonyStep step : CeremonyStep.values()) {
      if (secrets.message(step) != null) {
        done.add(step);
      }
    }
    return done;
  }
}
