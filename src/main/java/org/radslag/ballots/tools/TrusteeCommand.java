package org.radslag.ballots.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.radslag.ballots.protocol.ceremony.Aloud;
import org.radslag.ballots.protocol.ceremony.CeremonyStep;
import org.radslag.ballots.protocol.ceremony.ClosedArchive;
import org.radslag.ballots.protocol.ceremony.Place;
import org.radslag.ballots.protocol.ceremony.TrusteeDevice;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.ceremony.TrusteeTask;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.ballots.protocol.verification.Workers;
import org.radslag.ballots.verifier.Words;

/** {@code trustee step|decrypt|sign|status}: the work of a trustee on her own device. */
final class TrusteeCommand {
  private static final String KIND = TrusteeFile.KIND;
  private static final int LARGEST_DOCUMENT = 1 << 26;

  private final CommandLine line;
  private final Speech speech;
  private final Passphrases passphrases;
  private final SecureRandom random;

  TrusteeCommand(CommandLine line, Speech speech, Passphrases passphrases, SecureRandom random) {
    this.line = line;
    this.speech = speech;
    this.passphrases = passphrases;
    this.random = random;
  }

  void run() throws Refusal, IOException {
    switch (line.word(1)) {
      case "step" -> step();
      case "decrypt" -> decrypt();
      case "sign" -> sign();
      case "status" -> status();
      default -> throw Refusal.usage("usage.wrong", Words.plain(line.word(1)));
    }
  }

  /** An opened key file. */
  private record Opened(Path file, SealedFile.Frame frame, char[] passphrase, Json content) {}

  private void step() throws Refusal, IOException {
    TrusteeTask task = TrusteeTask.read(OwnFiles.message(line.file(2)));
    Path file = Path.of(line.required("key"));
    Place place = task.place();
    speech.say("trustee.task", Words.plain(task.title()), place.index(), place.size());
    speech.say("trustee.step." + task.step());
    Opened opened;
    TrusteeDevice device;
    if (Files.exists(file)) {
      opened = open(file);
      device = TrusteeDevice.resume(place(opened), inside(opened), random);
    } else if (task.step() == CeremonyStep.CERTIFICATE) {
      SealedFile.Frame frame = new SealedFile.Frame(KIND, place.uuid(), place.index());
      opened = new Opened(file, frame, passphrases.fresh(), null);
      device = TrusteeDevice.fresh(place, random);
    } else {
      throw Refusal.usage("file.none", file);
    }
    try {
      TrusteeDevice.Answer answer = device.answer(task);
      save(opened, place, device);
      write(answer.message());
      if (!answer.aloud().isEmpty()) {
        speech.say("trustee.aloud." + task.step(), answer.aloud());
        names(task);
      }
    } finally {
      Arrays.fill(opened.passphrase(), '\0');
    }
  }

  private void names(TrusteeTask task) {
    for (int i = 0; i < task.names().size(); i++) {
      speech.out().println("  " + (i + 1) + "  " + Words.plain(task.names().get(i)));
    }
  }

  private Opened open(Path file) throws Refusal, IOException {
    SealedFile sealed = SealedFile.read(OwnFiles.read(file, OwnFiles.MAX_BYTES));
    if (!sealed.frame().kind().equals(KIND)) {
      throw new Refusal("file.kind", file);
    }
    char[] passphrase = passphrases.existing();
    Json content = sealed.open(passphrase).orElseThrow(() -> new Refusal("passphrase.wrong", file));
    return new Opened(file, sealed.frame(), passphrase, content);
  }

  /** The sealed content: the place, which is not secret but must not be altered, and the keys. */
  private static Place place(Opened opened) {
    Map<String, Json> m =
        opened.content().exactly("The key file", "group", "size", "threshold", "secrets");
    Group group =
        Group.named(m.get("group").asText("The group"))
            .orElseThrow(() -> new Malformed("The group is not a known one."));
    return new Place(
        opened.frame().uuid(),
        group,
        m.get("size").asInt("The size", 1, Place.MOST_TRUSTEES),
        m.get("threshold").asInt("The threshold", 1, Place.MOST_TRUSTEES),
        opened.frame().index());
  }

  private static Json inside(Opened opened) {
    return opened.content().asMembers("The key file").values().get("secrets");
  }

  private void save(Opened opened, Place place, TrusteeDevice device) throws IOException {
    OwnFiles.replace(opened.file(), TrusteeFile.sealed(place, device, opened.passphrase(), random));
  }

  private void write(TrusteeMessage message) throws IOException, Refusal {
    Path out =
        Path.of(
            line.option("out")
                .orElse(
                    message.uuid()
                        + "-"
                        + message.index()
                        + "-"
                        + message.step().text()
                        + ".json"));
    OwnFiles.replace(out, message.bytes());
    speech.say("trustee.written", out);
  }

  private void decrypt() throws Refusal, IOException {
    Path file = line.file(2);
    if (!Files.isReadable(file)) {
      throw Refusal.usage("file.none", file);
    }
    Opened opened = open(Path.of(line.required("key")));
    try {
      Place place = place(opened);
      TrusteeDevice device = TrusteeDevice.resume(place, inside(opened), random);
      speech.say("trustee.verifying", file);
      ClosedArchive archive = verified(file);
      TrusteeMessage message = device.decrypt(archive);
      save(opened, place, device);
      speech.say("trustee.verified", archive.ballots(), archive.counted());
      speech.say("trustee.aloud.DECRYPT", Aloud.of(archive.tallyHash()), archive.tallyHash());
      write(message);
    } finally {
      Arrays.fill(opened.passphrase(), '\0');
    }
  }

  private static ClosedArchive verified(Path file) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return ClosedArchive.verify(
          () -> Files.newInputStream(file), new Workers(pool, threads), checked -> {});
    } finally {
      pool.shutdownNow();
    }
  }

  private void sign() throws Refusal, IOException {
    byte[] document = OwnFiles.read(line.file(2), LARGEST_DOCUMENT);
    Opened opened = open(Path.of(line.required("key")));
    Arrays.fill(opened.passphrase(), '\0');
    byte[] hash = Hash.bytes(document);
    TrusteeDevice device = TrusteeDevice.resume(place(opened), inside(opened), random);
    String hex = HexFormat.of().formatHex(hash);
    speech.say("trustee.aloud.SIGN", Aloud.of(hex), hex);
    write(device.sign(hash));
  }

  private void status() throws Refusal, IOException {
    Opened opened = open(Path.of(line.required("key")));
    Arrays.fill(opened.passphrase(), '\0');
    Place place = place(opened);
    TrusteeDevice device = TrusteeDevice.resume(place, inside(opened), random);
    speech.say("trustee.status", place.uuid(), place.index(), place.size(), place.threshold());
    String done = device.done().stream().map(CeremonyStep::text).collect(Collectors.joining(", "));
    speech.say("trustee.done", done);
  }
}
