package org.radslag.ballots.tools;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.ballots.protocol.ceremony.Aloud;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.statement.CastCredentials;
import org.radslag.ballots.protocol.statement.ClosingStatement;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;
import org.radslag.ballots.verifier.Words;

/** {@code registrar make|code|roll|check|closing}: codes, and what the registrar stands for. */
final class RegistrarCommand {
  private static final String PUBLIC = "public.json";
  private static final String LETTERS = "letters.html";
  private static final Set<String> WAYS = Set.of("letter", "sms", "call", "person");
  private static final String ROLL = "roll.note";
  private static final String CLOSING = "closing.note";
  static final String GROUP = "BELENIOS-2048";
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
      case "code" -> code();
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
    RegistrarFile.requireNone(directory);
    RegistrarBook.Letterhead head =
        new RegistrarBook.Letterhead(
            name, line.option("title").orElse(uuid), line.option("address").orElse(""));
    char[] passphrase = passphrases.fresh();
    CodeList codes = CodeList.make(list, group, uuid, random);
    NoteSigner signer = NoteSigner.random(realm + "/registrar", random);
    RegistrarBook book = RegistrarBook.made(signer, head, codes);
    RegistrarFile file = RegistrarFile.make(directory, uuid, passphrase, book, random);
    file.close();
    OwnFiles.write(directory.resolve(LETTERS), new Letters(speech.words(), head).page(codes));
    byte[] halves = codes.publicHalves(uuid, group, name, signer.key().text());
    OwnFiles.write(directory.resolve(PUBLIC), halves);
    speech.say("registrar.made", codes.codes().size() - codes.reserve(), codes.reserve());
    speech.say("registrar.fingerprint", codes.electorate(group).fingerprint());
    speech.say("registrar.key", signer.key().text());
    speech.say("registrar.send", directory.resolve(PUBLIC));
    speech.say("registrar.keep", file.file());
  }

  private Path directory() throws Refusal {
    return Path.of(line.required("dir"));
  }

  private RegistrarFile open() throws Refusal, IOException {
    return RegistrarFile.open(directory(), passphrases, random);
  }

  /** Shows the code of one line, and notes that it goes out. */
  private void code() throws Refusal, IOException {
    String pseudonym = line.word(2);
    String way = line.required("way");
    if (!WAYS.contains(way)) {
      throw Refusal.usage("usage.wrong", Words.plain(way));
    }
    RegistrarFile file = open();
    RegistrarBook book = file.book();
    CodeList.Code code =
        book.codes()
            .named(pseudonym)
            .orElseThrow(
                () -> new Refusal("list.unknown", Words.plain(pseudonym), book.head().title()));
    if (book.isBlocked(pseudonym) || code.isReserve() && !book.isAssigned(pseudonym)) {
      throw new Refusal("registrar.unusable", pseudonym);
    }
    file.keep(book.noted(new RegistrarBook.Entry(pseudonym, "out", way, Today.text(), "")));
    file.close();
    speech.say("registrar.code", code.code());
  }

  private void roll() throws Refusal, IOException {
    SignedNote note = SignedNote.read(OwnFiles.read(line.file(2), SignedNote.MAX_BYTES));
    RollStatement statement = RollStatement.read(note.statement());
    RegistrarFile file = open();
    CodeList codes = file.book().codes();
    NoteSigner signer = file.book().signer();
    RollStatement.Counts counts = statement.counts();
    int made = codes.codes().size() - codes.reserve();
    if (!statement.uuid().equals(file.uuid())
        || !statement.group().equals(GROUP)
        || !note.origin().equals(realm(signer) + "/roll")) {
      throw new Refusal("registrar.other");
    }
    if (counts.key() != 0 || counts.code() != made || counts.reserve() != codes.reserve()) {
      throw new Refusal("registrar.counts", counts.code(), counts.reserve(), made, codes.reserve());
    }
    if (!statement.credentials().equals(codes.electorate(group).fingerprint())) {
      throw new Refusal("registrar.list");
    }
    Path out = directory().resolve(ROLL);
    OwnFiles.replace(out, note.signedBy(signer).bytes());
    file.keep(file.book().signed(statement.hash()));
    file.close();
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
    RegistrarFile file = open();
    file.close();
    Report report = verified(line.file(2));
    held(report, file);
    speech.say("registrar.checked", report.setup().orElseThrow().electorate().lines().size());
    speech.say("registrar.fingerprint", report.setup().orElseThrow().electorate().fingerprint());
    String first = report.setup().orElseThrow().event();
    speech.say("registrar.setup", first, Aloud.setup(first));
    report.head().ifPresent(head -> speech.say("registrar.head", head));
  }

  /**
   * The archive's list is the registrar's, credential by credential, and the election carries the
   * statement that she signed, if she has.
   */
  private void held(Report report, RegistrarFile file) throws Refusal {
    CodeList codes = file.book().codes();
    Report.Setup setup = report.setup().orElseThrow();
    if (!setup.election().uuid().equals(file.uuid())) {
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
    String authority = setup.election().texts().credentialAuthority().orElse("");
    if (!authority.endsWith(file.book().roll())) {
      throw new Refusal("registrar.authority", file.book().roll());
    }
  }

  private void closing() throws Refusal, IOException {
    RegistrarFile file = open();
    file.close();
    Report report = verified(line.file(2));
    held(report, file);
    ClosingStatement statement = statement(file);
    Set<String> listed =
        file.book().codes().codes().stream()
            .map(CodeList.Code::credential)
            .collect(Collectors.toSet());
    Optional<ClosingStatement.Fault> fault;
    try (InputStream in = Files.newInputStream(line.file(2))) {
      fault = statement.fault(file.uuid(), listed, CastCredentials.in(in));
    }
    if (fault.isPresent()) {
      throw new Refusal("closing." + fault.get());
    }
    NoteSigner signer = file.book().signer();
    SignedNote note = new SignedNote(realm(signer) + "/closing", statement.text(), List.of());
    Path out = directory().resolve(CLOSING);
    OwnFiles.replace(out, note.signedBy(signer).bytes());
    speech.say(
        "registrar.closing",
        statement.blocked().size(),
        statement.replaced().size(),
        statement.added().size(),
        statement.unassigned().size());
    speech.say("registrar.signed", out);
  }

  private ClosingStatement statement(RegistrarFile file) throws Refusal, IOException {
    RegistrarBook book = file.book();
    Map<String, String> credentials =
        book.codes().codes().stream()
            .collect(Collectors.toMap(CodeList.Code::pseudonym, CodeList.Code::credential));
    Set<String> handedOut = named("handed-out", book.pseudonyms("out"), credentials);
    Set<String> blocked = named("blocked", book.pseudonyms("blocked"), credentials);
    Set<String> replaced = named("replaced", book.reserves(true), credentials);
    Set<String> added = named("added", book.reserves(false), credentials);
    Set<String> unassigned = new HashSet<>(credentials.values());
    List.of(handedOut, blocked, replaced, added).forEach(unassigned::removeAll);
    return new ClosingStatement(file.uuid(), blocked, replaced, added, unassigned);
  }

  private static String realm(NoteSigner signer) {
    return signer.key().name().replaceAll("/.*", "");
  }

  /** Credentials of the lines in the book, and of those in the file of this option. */
  private Set<String> named(String option, Set<String> noted, Map<String, String> credentials)
      throws Refusal, IOException {
    Optional<String> file = line.option(option);
    if (file.isPresent()) {
      for (String pseudonym :
          RollList.pseudonyms(OwnFiles.read(Path.of(file.get()), OwnFiles.MAX_BYTES))) {
        if (!credentials.containsKey(pseudonym)) {
          throw new Refusal("list.unknown", Words.plain(pseudonym), file.get());
        }
        noted.add(pseudonym);
      }
    }
    return noted.stream().map(credentials::get).collect(Collectors.toSet());
  }
}
