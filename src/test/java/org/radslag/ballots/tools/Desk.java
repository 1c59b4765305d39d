package org.radslag.ballots.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.radslag.ballots.protocol.ceremony.CeremonyStep;
import org.radslag.ballots.protocol.ceremony.KeyCheck;
import org.radslag.ballots.protocol.ceremony.Place;
import org.radslag.ballots.protocol.ceremony.SigningKey;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.ceremony.TrusteeTask;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.KeyCeremony;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Json;

/** Three trustees at a table with one computer each, and what a server says to them. */
class Desk {
  static final int SIZE = 3;
  static final int THRESHOLD = 2;

  final String uuid;
  final Path directory;
  final SortedMap<CeremonyStep, List<Json>> answers = new TreeMap<>();
  private String said = "";

  Desk(String uuid, Path directory) throws IOException {
    this.uuid = uuid;
    this.directory = directory;
    Files.writeString(directory.resolve("phrase"), "sju sjösjuka sjömän\n");
  }

  String said() {
    return said;
  }

  int run(Object... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, UTF_8);
    List<String> all = new ArrayList<>(Arrays.stream(words).map(String::valueOf).toList());
    if (!all.contains("--passphrase-file")) {
      all.addAll(List.of("--passphrase-file", directory.resolve("phrase").toString()));
    }
    all.addAll(List.of("--lang", "en"));
    int code = new Tools(print, print).run(all.toArray(String[]::new));
    said = out.toString(UTF_8);
    return code;
  }

  Path key(int index) {
    return directory.resolve("trustee" + index + ".key");
  }

  Path task(CeremonyStep step, int index, Json.Members data) throws IOException {
    Place place = new Place(uuid, Groups.BELENIOS, SIZE, THRESHOLD, index);
    TrusteeTask task =
        new TrusteeTask(
            step, place, "Ska torget bli bilfritt?", List.of("Asta", "Bo", "Cilla"), data);
    Path file = directory.resolve(step.text() + index + ".task");
    Files.write(file, task.bytes());
    return file;
  }

  /** One trustee's answer to one task. */
  TrusteeMessage answer(CeremonyStep step, int index, Json.Members data) throws IOException {
    Path out = directory.resolve(step.text() + index + ".json");
    assertEquals(
        0,
        run("trustee", "step", task(step, index, data), "--key", key(index), "--out", out),
        said);
    return TrusteeMessage.read(Files.readAllBytes(out));
  }

  /** The same task for all. */
  void all(CeremonyStep step, Json.Members data) throws IOException {
    List<Json> all = new ArrayList<>();
    for (int i = 1; i <= SIZE; i++) {
      all.add(answer(step, i, data).data());
    }
    answers.put(step, all);
  }

  Json items(CeremonyStep step, String member) {
    return Json.items(
        answers.get(step).stream().map(d -> d.asMembers("d").values().get(member)).toList());
  }

  Json.Members commitTask(int index) {
    String signer =
        answers
            .get(CeremonyStep.CERTIFICATE)
            .get(index - 1)
            .asMembers("d")
            .values()
            .get("signer")
            .asText("s");
    byte[] spki = java.util.Base64.getDecoder().decode(signer);
    byte[] tbs = new byte[spki.length + 1];
    tbs[0] = 0x30;
    System.arraycopy(spki, 0, tbs, 1, spki.length);
    return Json.members(
        "certificates", items(CeremonyStep.CERTIFICATE, "certificate"),
        "signers", items(CeremonyStep.CERTIFICATE, "signer"),
        "x509", Json.text(java.util.Base64.getEncoder().encodeToString(tbs)));
  }

  Json.Members revealTask() {
    return Json.members("commitments", items(CeremonyStep.COMMIT, "commitment"));
  }

  Json.Members outputTask() {
    return Json.members("polynomials", items(CeremonyStep.REVEAL, "polynomial"));
  }

  Json.Members confirmTask() {
    return Json.members("trustees", trustees().json());
  }

  ThresholdTrustees trustees() {
    KeyCeremony ceremony =
        new KeyCeremony(Groups.BELENIOS, SIZE, THRESHOLD, Made.seeded("none is needed"));
    return ceremony.parameters(
        ceremony.certificates(items(CeremonyStep.CERTIFICATE, "certificate").asItems("c")),
        items(CeremonyStep.REVEAL, "polynomial").asItems("p"),
        items(CeremonyStep.OUTPUT, "output").asItems("o"));
  }

  /** From nothing to a confirmed key. */
  void wholeCeremony() throws IOException {
    all(CeremonyStep.CERTIFICATE, Json.members());
    List<Json> commits = new ArrayList<>();
    for (int i = 1; i <= SIZE; i++) {
      commits.add(answer(CeremonyStep.COMMIT, i, commitTask(i)).data());
    }
    answers.put(CeremonyStep.COMMIT, commits);
    all(CeremonyStep.REVEAL, revealTask());
    all(CeremonyStep.OUTPUT, outputTask());
    all(CeremonyStep.CONFIRM, confirmTask());
  }

  /** An election with the server's key and these trustees, with three voters. */
  Made election(String seed) {
    Made made = new Made(Groups.BELENIOS, seed).mandatory();
    made.uuid = uuid;
    made.parties.add(trustees());
    return made.open(List.of(Made.YES_NO), 1, 1, 1);
  }

  /** The number on which the shares are tried, the same whenever it is asked for. */
  KeyCheck keyCheck(Made election) {
    return KeyCheck.random(uuid, election.election.publicKey(), Made.seeded("check"));
  }

  /** Her key file as it was before the key check. */
  Path untried() {
    return directory.resolve("untried.key");
  }

  /** All try their shares for this election. */
  void tryKeys(Made election) throws IOException {
    Files.copy(key(1), untried());
    all(CeremonyStep.KEYCHECK, keyCheck(election).task(election.setup()));
  }

  /** A server gives the first voter alone a weight and computes everything else anew. */
  byte[] lightened(Made election, String seed) {
    Made forged = election(seed).list(1, 0, 0);
    election.ballots.forEach(forged::cast);
    return forged.close().bytes();
  }

  /** A server puts credentials of its own in the list beside the first voter's. */
  byte[] stuffed(Made election, String seed) {
    Made forged = election(seed);
    for (int i = 1; i < forged.credentials.size(); i++) {
      CredentialCode code = CredentialCode.random(forged.random);
      forged.credentials.set(i, code.credential(Groups.BELENIOS, uuid));
    }
    forged.list(1, 1, 1).cast(election.ballots.get(2)).vote(1, List.of(List.of(0, 1, 0)));
    return forged.close().bytes();
  }

  Optional<java.security.PublicKey> signer(int index) {
    return Optional.of(
        SigningKey.publicKey(
            items(CeremonyStep.CERTIFICATE, "signer").asItems("s").get(index - 1).asText("s")));
  }
}
