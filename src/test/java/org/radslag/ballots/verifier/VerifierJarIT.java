package org.radslag.ballots.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radslag.ballots.protocol.Vectors;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.Forge;
import org.radslag.ballots.protocol.ceremony.CeremonyStep;
import org.radslag.ballots.protocol.ceremony.Place;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.ceremony.TrusteeTask;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Json;

/** The jar as a committee gets it: nothing beside it, a process of its own. */
class VerifierJarIT {
  private static final Path JAR = Path.of("target/radslag-verifier.jar").toAbsolutePath();

  @TempDir Path directory;

  private String out;

  private int run(String... arguments) throws Exception {
    return runWith("-Xmx256m", arguments);
  }

  private int runWith(String flag, String... arguments) throws Exception {
    return runJar(JAR, flag, arguments);
  }

  private int runJar(Path jar, String flag, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flag, "-jar", jar.toString()));
    command.addAll(List.of(arguments));
    Path file = directory.resolve("out");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(file.toFile())
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "The verifier does not end.");
    out = Files.readString(file, StandardCharsets.UTF_8);
    return process.exitValue();
  }

  @Test
  void it_verifies_rejects_and_refuses_by_its_exit_code() throws Exception {
    Path right = directory.resolve("Kb64m1hSyeRCFT.bel");
    Files.write(right, Vectors.bytes("belenios/Kb64m1hSyeRCFT.bel"));
    assertEquals(0, run("verify", right.toString(), "--lang", "sv", "--final"), out);
    assertTrue(out.contains("KONTROLLERAD"), out);
    Path wrong = directory.resolve("wrong.bel");
    Files.write(wrong, Vectors.bytes("negative/02-sig-broken.bel"));
    assertEquals(1, run("verify", wrong.toString(), "--lang", "en"), out);
    assertTrue(out.contains("308  WRONG"), out);
    assertEquals(2, run("verify", "none.bel", "--lang", "en"), out);
  }

  @Test
  void many_ballots_are_verified_with_and_without_the_vector_module_in_one_process_or_two()
      throws Exception {
    Made made = new Made(Groups.BELENIOS, "jar").mandatory();
    made.open(List.of(Made.YES_NO), IntStream.range(0, 170).map(i -> 1).toArray());
    IntStream.range(0, 170).forEach(i -> made.vote(i, List.of(List.of(0, i % 2, 1 - i % 2))));
    Path file = directory.resolve(made.uuid + ".bel");
    Files.write(file, made.close().decrypt(1).publish(1).bytes());
    assertTrue(FasterJava.isWorthIt(Arguments.parse("verify", file.toString())));
    for (String how : List.of("--final", "--one-process")) {
      for (String flag : List.of("-Xmx256m", "--add-modules=jdk.incubator.vector")) {
        assertEquals(0, runWith(flag, "verify", file.toString(), "--lang", "en", how), out);
        assertTrue(out.contains("VERIFIED"), out);
      }
    }
    assertEquals(0, run("verify", file.toString(), "--lang", "en", "--json"), out);
    assertFalse(out.contains("incubator"), "Nobody need know of the module: " + out);
    assertTrue(out.lines().reduce("", (one, next) -> next).startsWith("{"), out);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertEquals(1, run("verify", file.toString(), "--lang", "en"), out);
  }

  /** What somebody could put into a file to exhaust memory: what an election needs must do. */
  @Test
  void hostile_records_are_refused_in_little_memory() throws Exception {
    Path file = directory.resolve("huge.bel");
    Files.write(file, Vectors.bytes("belenios/open.bel"));
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    assertEquals(1, runWith("-Xmx32m", "verify", file.toString(), "--lang", "en"), out);
    assertTrue(out.contains("101  WRONG"), out);
    int size = 30 << 20;
    for (String record :
        List.of(
            "[".repeat(size),
            "[" + "{\"a\":0},".repeat(size / 8) + "{}]",
            "{\"a\":\"" + "x".repeat(size) + "\",\"a\":0}",
            "{\"" + "å".repeat(size / 2) + "\":1.0}")) {
      Files.write(file, hostile(record));
      assertEquals(1, runWith("-Xmx256m", "verify", file.toString(), "--lang", "en"), out);
      assertTrue(out.contains("201  WRONG"), record.substring(0, 10) + out);
    }
  }

  /** An archive whose election record is this. */
  private static byte[] hostile(String record) {
    Forge forge = new Forge(Vectors.bytes("belenios/open.bel"));
    forge.pieces.subList(1, forge.pieces.size()).clear();
    forge.first(EventType.SETUP).set(0, record);
    return forge.build();
  }

  /** The server never asks for the vector module, so it need not carry what is made for it. */
  @Test
  void the_vector_arithmetic_is_in_the_jar_and_not_in_the_war() throws Exception {
    String lanes = "org/radslag/ballots/protocol/group/vector/VectorLanes.class";
    String service = "META-INF/services/org.radslag.ballots.protocol.group.LaneMaker";
    try (JarFile jar = new JarFile(JAR.toFile());
        JarFile war = new JarFile(JAR.resolveSibling("radslag.war").toFile())) {
      for (String name : List.of(lanes, service)) {
        assertNotNull(jar.getEntry(name), name);
        assertNull(war.getEntry("WEB-INF/classes/" + name), name);
      }
    }
  }

  private static final List<String> LIBRARIES =
      List.of(
          "org/bouncycastle/crypto/",
          "org/bouncycastle/util/",
          "org/bouncycastle/asn1/",
          "org/bouncycastle/math/",
          "io/nayuki/qrcodegen/");

  @Test
  void beside_our_classes_it_holds_what_codes_and_key_letters_need_and_no_more() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> foreign =
          jar.stream()
              .filter(entry -> !entry.isDirectory())
              .map(java.util.zip.ZipEntry::getName)
              .filter(name -> !name.startsWith("org/radslag/ballots/"))
              .filter(name -> LIBRARIES.stream().noneMatch(name::startsWith))
              .filter(name -> !name.startsWith("META-INF/"))
              .toList();
      assertEquals(List.of(), foreign);
    }
  }

  /** Who verifies need not trust a library: the jar without them verifies as well. */
  @Test
  void verifying_needs_our_classes_alone() throws Exception {
    Path bare = directory.resolve("bare.jar");
    try (JarFile jar = new JarFile(JAR.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(bare), jar.getManifest())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith("org/radslag/ballots/")
            && !entry.getName().startsWith("org/radslag/ballots/tools/Tools")) {
          out.putNextEntry(new JarEntry(entry.getName()));
          jar.getInputStream(entry).transferTo(out);
          out.closeEntry();
        }
      }
    }
    Path right = directory.resolve("Kb64m1hSyeRCFT.bel");
    Files.write(right, Vectors.bytes("belenios/Kb64m1hSyeRCFT.bel"));
    assertEquals(0, runJar(bare, "-Xmx256m", "verify", right.toString(), "--final"), out);
  }

  @Test
  void registrar_and_trustee_work_with_the_jar_alone() throws Exception {
    Path phrase = Files.writeString(directory.resolve("phrase"), "sju sjösjuka sjömän\n");
    Path list = Files.writeString(directory.resolve("list.csv"), "pseudonym;channel\nAa1;code\n");
    Path own = directory.resolve("registrar");
    int made =
        run(
            "registrar",
            "make",
            list.toString(),
            "--uuid",
            "HemMeJarTest11",
            "--name",
            "Kim",
            "--realm",
            "ort.example",
            "--out",
            own.toString(),
            "--passphrase-file",
            phrase.toString(),
            "--lang",
            "sv");
    assertEquals(0, made, out);
    assertTrue(out.contains("Gjorde 1 koder"), out);
    assertTrue(Files.readString(own.resolve("letters.html")).contains("<svg"));
    Json first = step(phrase, CeremonyStep.CERTIFICATE, Json.members());
    Json certificate = first.asMembers("d").values().get("certificate");
    Json signer = first.asMembers("d").values().get("signer");
    byte[] spki = Base64.getDecoder().decode(signer.asText("signer"));
    ByteArrayOutputStream x509 = new ByteArrayOutputStream();
    x509.write(0x30);
    x509.writeBytes(spki);
    step(
        phrase,
        CeremonyStep.COMMIT,
        Json.members(
            "certificates", Json.items(List.of(certificate)),
            "signers", Json.items(List.of(signer)),
            "x509", Json.text(Base64.getEncoder().encodeToString(x509.toByteArray()))));
    assertEquals(2, run("trustee", "dance"), out);
  }

  /**
   * What the only trustee of an election answers to a task; the letter to herself needs a cipher.
   */
  private Json step(Path phrase, CeremonyStep step, Json.Members data) throws Exception {
    Place place = new Place("HemMeJarTest11", Groups.BELENIOS, 1, 1, 1);
    Path task = directory.resolve("task.json");
    Files.write(task, new TrusteeTask(step, place, "Torget", List.of("Asta"), data).bytes());
    Path answer = directory.resolve(step + ".json");
    String key = directory.resolve("trustee.key").toString();
    int done =
        run(
            "trustee",
            "step",
            task.toString(),
            "--key",
            key,
            "--out",
            answer.toString(),
            "--passphrase-file",
            phrase.toString());
    assertEquals(0, done, out);
    return TrusteeMessage.read(Files.readAllBytes(answer)).data();
  }
}
