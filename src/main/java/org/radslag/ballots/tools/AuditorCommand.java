package org.radslag.ballots.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.OpeningStatement;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.ballots.protocol.statement.SignedNote;

/** {@code auditor make|sign}: an auditor's key, and what she signs with it. */
final class AuditorCommand {

  private static final int LARGEST_DOCUMENT = 1 << 26;

  private final CommandLine line;
  private final Speech speech;
  private final Passphrases passphrases;
  private final SecureRandom random;

  AuditorCommand(CommandLine line, Speech speech, Passphrases passphrases, SecureRandom random) {
    this.line = line;
    this.speech = speech;
    this.passphrases = passphrases;
    this.random = random;
  }

  void run() throws Refusal, IOException {
    switch (line.word(1)) {
      case "make" -> make();
      case "sign" -> sign();
      default -> throw Refusal.usage("usage.wrong", line.word(1));
    }
  }

  private void make() throws Refusal, IOException {
    String uuid = line.required("uuid");
    Path directory = Path.of(line.required("out"));
    String realm = line.required("realm");
    OwnFiles.directory(directory);
    Path file = directory.resolve(AuditorKey.FILE);
    if (Files.exists(file)) {
      throw new Refusal("file.exists", file);
    }
    char[] passphrase = passphrases.fresh();
    NoteSigner signer = AuditorKey.make(directory, uuid, realm, passphrase, random);
    Arrays.fill(passphrase, '\0');
    speech.say("auditor.key", signer.key().text());
  }

  private void sign() throws Refusal, IOException {
    SignedNote note = SignedNote.read(OwnFiles.read(line.file(2), SignedNote.MAX_BYTES));
    String kind = note.origin().substring(note.origin().indexOf('/') + 1);
    switch (kind) {
      case "roll" -> roll(RollStatement.read(note.statement()));
      case "opening" -> opening(OpeningStatement.read(note.statement()));
      default -> throw new Refusal("registrar.other");
    }
    Path directory = Path.of(line.required("dir"));
    NoteSigner signer = AuditorKey.open(directory, passphrases);
    Path out = directory.resolve(kind + ".note");
    OwnFiles.replace(out, note.signedBy(signer).bytes());
    speech.say("registrar.signed", out);
  }

  private void roll(RollStatement roll) {
    RollStatement.Counts counts = roll.counts();
    speech.say(
        "auditor.roll",
        counts.entitled(),
        counts.key(),
        counts.code(),
        counts.paper(),
        counts.reserve());
    speech.say("registrar.fingerprint", roll.credentials());
    speech.say("registrar.hash", roll.hash());
  }

  /** The protocol must be at hand: whoever signs its hash has read what it is the hash of. */
  private void opening(OpeningStatement opening) throws Refusal, IOException {
    byte[] protocol = OwnFiles.read(Path.of(line.required("protocol")), LARGEST_DOCUMENT);
    if (!Hash.hex(protocol).equals(opening.protocol())) {
      throw new Refusal("auditor.protocol");
    }
    speech.say("auditor.fingerprint", opening.fingerprint());
    speech.say("registrar.head", opening.head());
    speech.say("auditor.programme", opening.programme());
  }
}
