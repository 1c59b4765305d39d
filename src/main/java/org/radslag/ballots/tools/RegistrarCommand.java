package org.radslag.ballots.tools;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.statement.CastCredentials;
import org.radslag.ballots.protocol.statement.ClosingStatement;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;
import org.radslag.ballots.verifier.Words;

/** {@code registrar make|roll|check|closing}: codes, and what the registrar stands for. */
final class RegistrarCommand {
  private static final String CODES = "codes.csv";
  private static final String PUBLIC = "public.json";
  private static final String ROLL = "roll.note";
  private static final String CLOSING = "closing.note";
  private static final String GROUP = "BELENIOS-2048";
  private static final int BUFFER = 1 << 16;

  private final CommandLine line;
  private final Speech speech;
  private final Passphrases passphrases;
  private final SecureRandom random;
  private final Group group = Group.named(GROUP).orElseThrow();

  RegistrarCommand(CommandLine line, Speech speech, Passphrases passphrases, SecureRandom random) {
    this.line = line;
    this.speech = speech;
    this.passphrases = passphrases;
    this.random = random;
  }

  void run() throws Refusal, IOException {
    switch (line.word(1)) {
      case "make" -> make();
      case "roll" -> roll();
      case "check" -> check();
      case "closing" -> closing();
      default -> throw Refusal.usage("usage.wrong", Words.plain(line.word(1)));
    }
  }

  private void make() throws Refusal, IOException {
    String uuid = line.required("uuid");
    Path directory = Path.of(line.required("out"));
    String name = line.required("name");
    String realm = line.required("realm");
    RollList list =
        RollList.read(OwnFiles.read(line.file(2), OwnFiles.MAX_BYTES), "pseudonym", "channel");
    if (!uuid.matches("[1-9A-HJ-NP-Za-km-z]{14,64}")) {
      throw Refusal.usage("usage.wrong", Words.plain(uuid));
    }
    OwnFiles.directory(directory);
    if (Files.exists(directory.resolve(CODES))) {
      throw new Refusal("file.exists", directory.resolve(CODES));
    }
    char[] passphrase = passphrases.fresh();
    CodeList codes = CodeList.make(list, group, uuid, random);
    NoteSigner signer = StatementKey.REGISTRAR.make(directory, uuid, realm, passphrase, random);
    Arrays.fill(passphrase, '\0');
    OwnFiles.write(directory.resolve(CODES), codes.bytes());
    Letters letters =
        new Letters(
            speech.words(),
            line.option("title").orElse(uuid),
            line.option("address").orElse(speech.text("letter.address")));
    OwnFiles.write(directory.resolve("letters.html"), letters.page(codes));
    byte[] halves = codes.publicHalves(uuid, group, name, signer.key().text());
    OwnFiles.write(directory.resolve(PUBLIC), halves);
    speech.say("registrar.made", codes.codes().size() - codes.reserve(), codes.reserve());
    speech.say("registrar.fingerprint", codes.electorate(group).fingerprint());
    speech.say("registrar.key", signer.key().text());
    speech.say("registrar.send", directory.resolve(PUBLIC));
    speech.say("registrar.keep", directory.resolve(CODES));
  }

  private Path directory() throws Refusal {
    return Path.of(line.required("dir"));
  }

  private CodeList codes() throws Refusal, IOException {
    return CodeList.read(OwnFiles.read(directory().resolve(CODES), OwnFiles.MAX_BYTES));
  }

  private String uuid() throws Refusal, IOException {
    Json json = Json.compact(OwnFiles.read(directory().resolve(PUBLIC), OwnFiles.MAX_BYTES));
    return json.asMembers("The public halves").values().get("uuid").asText("The uuid");
  }

  private void roll() throws Refusal, IOException {
    SignedNote note = SignedNote.read(OwnFiles.read(line.file(2), SignedNote.MAX_BYTES));
    RollStatement statement = RollStatement.read(note.statement());
    CodeList codes = codes();
    RollStatement.Counts counts = statement.counts();
    int made = codes.codes().size() - codes.reserve();
    if (!statement.uuid().equals(uuid()) || !note.origin().endsWith("/roll")) {
      throw new Refusal("registrar.other");
    }
    if (counts.key() != 0 || counts.code() != made || counts.reserve() != codes.reserve()) {
      throw new Refusal("registrar.counts", counts.code(), counts.reserve(), made, codes.reserve());
    }
    if (!statement.credentials().equals(codes.electorate(group).fingerprint())) {
      throw new Refusal("registrar.list");
    }
    NoteSigner signer = StatementKey.REGISTRAR.open(directory(), passphrases);
    Path out = directory().resolve(ROLL);
    OwnFiles.replace(out, note.signedBy(signer).bytes());
    speech.say(
        "registrar.roll", counts.entitled(), counts.code(), counts.paper(), counts.reserve());
    speech.say("registrar.hash", statement.hash());
    speech.say("registrar.signed", out);
  }

  private Report verified(Path archive) throws IOException, Refusal {
    if (!Files.isReadable(archive)) {
      throw Refusal.usage("file.none", archive);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive), BUFFER)) {
      Report report = new Verifier(Workers.none(), checked -> {}, false).verify(in);
      if (!report.accepted()) {
        throw new Refusal("registrar.archive", report.rejection().orElseThrow().check().number());
      }
      return report;
    }
  }

  private void check() throws Refusal, IOException {
    Report report = verified(line.file(2));
    held(report, codes());
    Path roll = directory().resolve(ROLL);
    if (Files.exists(roll)) {
      SignedNote note = SignedNote.read(OwnFiles.read(roll, SignedNote.MAX_BYTES));
      String hash = RollStatement.read(note.statement()).hash();
      Optional<String> authority =
          report.setup().orElseThrow().election().texts().credentialAuthority();
      if (!authority.orElse("").endsWith(hash)) {
        throw new Refusal("registrar.authority", hash);
      }
    }
    speech.say("registrar.checked", report.setup().orElseThrow().electorate().lines().size());
    speech.say("registrar.fingerprint", report.setup().orElseThrow().electorate().fingerprint());
    report.head().ifPresent(head -> speech.say("registrar.head", head));
  }

  /** The archive's list is the registrar's, credential by credential. */
  private void held(Report report, CodeList codes) throws Refusal, IOException {
    Report.Setup setup = report.setup().orElseThrow();
    if (!setup.election().uuid().equals(uuid())) {
      throw new Refusal("registrar.other");
    }
    Set<String> published =
        setup.electorate().lines().stream()
            .map(Electorate.Line::credential)
            .collect(Collectors.toSet());
    Set<String> own =
        codes.codes().stream().map(CodeList.Code::credential).collect(Collectors.toSet());
    Set<String> foreign = new HashSet<>(published);
    foreign.removeAll(own);
    own.removeAll(published);
    if (!foreign.isEmpty() || !own.isEmpty()) {
      throw new Refusal("registrar.differs", foreign.size(), own.size());
    }
    if (setup.electorate().totalWeight() != published.size()) {
      throw new Refusal("registrar.weights");
    }
  }

  private void closing() throws Refusal, IOException {
    Report report = verified(line.file(2));
    CodeList codes = codes();
    held(report, codes);
    Map<String, CodeList.Code> byName =
        codes.codes().stream().collect(Collectors.toMap(CodeList.Code::pseudonym, code -> code));
    Set<String> handedOut = named("handed-out", byName);
    Set<String> blocked = named("blocked", byName);
    Set<String> replaced = named("replaced", byName);
    Set<String> added = named("added", byName);
    Set<String> unassigned =
        codes.codes().stream().map(CodeList.Code::credential).collect(Collectors.toSet());
    for (Set<String> some : java.util.List.of(handedOut, blocked, replaced, added)) {
      unassigned.removeAll(some);
    }
    ClosingStatement statement = new ClosingStatement(uuid(), blocked, replaced, added, unassigned);
    Set<String> listed =
        byName.values().stream().map(c -> c.credential()).collect(Collectors.toSet());
    Optional<ClosingStatement.Fault> fault;
    try (InputStream in = Files.newInputStream(line.file(2))) {
      fault = statement.fault(uuid(), listed, CastCredentials.in(in));
    }
    if (fault.isPresent()) {
      throw new Refusal("closing." + fault.get());
    }
    NoteSigner signer = StatementKey.REGISTRAR.open(directory(), passphrases);
    String realm = signer.key().name().replaceAll("/.*", "");
    SignedNote note =
        new SignedNote(realm + "/closing", statement.text(), java.util.List.of()).signedBy(signer);
    Path out = directory().resolve(CLOSING);
    OwnFiles.replace(out, note.bytes());
    speech.say(
        "registrar.closing", blocked.size(), replaced.size(), added.size(), unassigned.size());
    speech.say("registrar.signed", out);
  }

  /** Credentials of the pseudonyms in the file of this option; none without it. */
  private Set<String> named(String option, Map<String, CodeList.Code> byName)
      throws Refusal, IOException {
    Set<String> credentials = new HashSet<>();
    Optional<String> file = line.option(option);
    if (file.isPresent()) {
      for (String pseudonym :
          RollList.pseudonyms(OwnFiles.read(Path.of(file.get()), OwnFiles.MAX_BYTES))) {
        if (!byName.containsKey(pseudonym)) {
          throw new Refusal("list.unknown", Words.plain(pseudonym), file.get());
        }
        credentials.add(byName.get(pseudonym).credential());
      }
    }
    return credentials;
  }
}
