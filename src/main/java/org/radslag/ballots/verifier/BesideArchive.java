package org.radslag.ballots.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.ballots.protocol.statement.CastCredentials;
import org.radslag.ballots.protocol.statement.ClosingStatement;
import org.radslag.ballots.protocol.statement.NoteKey;
import org.radslag.ballots.protocol.statement.OpeningStatement;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.ballots.protocol.verification.Report;

/** Holds the signed statements about the roll, given beside an archive, against it. */
final class BesideArchive {
  private final Arguments arguments;
  private final Words words;
  private final Report.Setup setup;
  private final List<Finding> findings = new ArrayList<>();

  /** One thing that was looked at. */
  record Finding(boolean right, String sentence) {}

  private BesideArchive(Arguments arguments, Report.Setup setup) {
    this.arguments = arguments;
    this.words = arguments.words();
    this.setup = setup;
  }

  /** What was found; nothing without statements or when the archive itself is wrong. */
  static List<Finding> check(Arguments arguments, Report report) throws IOException {
    if (!report.accepted() || report.setup().isEmpty()) {
      return List.of();
    }
    BesideArchive beside = new BesideArchive(arguments, report.setup().get());
    if (arguments.notes().roll().isPresent()) {
      beside.roll(Path.of(arguments.notes().roll().get()));
    }
    if (arguments.notes().opening().isPresent()) {
      beside.opening(Path.of(arguments.notes().opening().get()));
    }
    if (arguments.notes().closing().isPresent()) {
      beside.closing(Path.of(arguments.notes().closing().get()));
    }
    return List.copyOf(beside.findings);
  }

  private void found(boolean right, String key, Object... values) {
    findings.add(new Finding(right, words.say(key, values)));
  }

  private void roll(Path file) throws IOException {
    try {
      SignedNote note = read(file, "/roll");
      RollStatement roll = RollStatement.read(note.statement());
      String authority = setup.election().texts().credentialAuthority().orElse("");
      found(roll.uuid().equals(setup.election().uuid()), "roll.uuid");
      found(authority.endsWith(" " + roll.hash()), "roll.bound", roll.hash());
      found(roll.credentials().equals(setup.electorate().fingerprint()), "roll.list");
      found(roll.counts().listed() == setup.electorate().lines().size(), "roll.counts");
      signatures(note, "roll.signed");
    } catch (Malformed wrong) {
      found(false, "roll.form", wrong.getMessage());
    }
  }

  private void opening(Path file) throws IOException {
    try {
      SignedNote note = read(file, "/opening");
      OpeningStatement opening = OpeningStatement.read(note.statement());
      found(opening.uuid().equals(setup.election().uuid()), "opening.uuid");
      found(opening.fingerprint().equals(setup.election().fingerprint()), "opening.record");
      found(opening.head().equals(first()), "opening.empty", opening.head());
      signatures(note, "opening.signed");
    } catch (Malformed wrong) {
      found(false, "opening.form", wrong.getMessage());
    }
  }

  /** The hash of the archive's first event: the box before any ballot. */
  private String first() throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(arguments.file()))) {
      ArchiveReader reader = new ArchiveReader(in);
      reader.next();
      return reader.head().orElse("");
    }
  }

  private void closing(Path file) throws IOException {
    try {
      SignedNote note = read(file, "/closing");
      ClosingStatement closing = ClosingStatement.read(note.statement());
      Set<String> listed =
          setup.electorate().lines().stream()
              .map(Electorate.Line::credential)
              .collect(Collectors.toSet());
      Optional<ClosingStatement.Fault> fault;
      try (InputStream archive = Files.newInputStream(Path.of(arguments.file()))) {
        fault = closing.fault(setup.election().uuid(), listed, CastCredentials.in(archive));
      }
      found(
          fault.isEmpty(),
          fault.map(f -> "closing." + f).orElse("closing.right"),
          closing.blocked().size(),
          closing.unassigned().size(),
          closing.added().size());
      signatures(note, "closing.signed");
    } catch (Malformed wrong) {
      found(false, "closing.form", wrong.getMessage());
    }
  }

  private static SignedNote read(Path file, String kind) throws IOException {
    if (Files.size(file) > SignedNote.MAX_BYTES) {
      throw new Malformed("The file is too large.");
    }
    SignedNote note = SignedNote.read(Files.readAllBytes(file));
    if (!note.origin().endsWith(kind)) {
      throw new Malformed("It is a note of another kind.");
    }
    return note;
  }

  /** Every key given must have signed; without keys nothing is known of the signatures. */
  private void signatures(SignedNote note, String key) {
    for (String text : arguments.notes().keys()) {
      NoteKey one = NoteKey.read(text);
      found(note.isSignedBy(one), key, Words.plain(one.name()));
    }
    if (arguments.notes().keys().isEmpty()) {
      found(true, "note.unsigned", note.signatures().size());
    }
  }
}
