package org.radslag.ballots.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.ArchiveWriter;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.statement.ClosingStatement;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.OpeningStatement;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.ballots.protocol.statement.SignedNote;

/** The verifier holds signed statements against the archive, one refusal per check. */
class BesideArchiveTest {
  private static final NoteSigner SERVER = NoteSigner.random("ort.example/log", Made.seeded("s"));
  private static final NoteSigner REGISTRAR =
      NoteSigner.random("ort.example/registrar", Made.seeded("r"));

  @TempDir Path directory;

  private final Made made = new Made(Groups.BELENIOS, "beside").mandatory();
  private RollStatement roll;
  private Path archive;
  private String said = "";

  /** Three lines: the first has voted, the second not, the third is a reserve nobody got. */
  @BeforeEach
  void election() throws IOException {
    made.open(List.of(Made.YES_NO), 1, 1, 1);
    roll =
        new RollStatement(
            made.uuid,
            "BELENIOS-2048",
            2026,
            new RollStatement.Counts(2, 0, 2, 0, 1),
            "0".repeat(64),
            made.electorate.fingerprint());
    Election.Texts texts =
        new Election.Texts(
            made.uuid,
            "T",
            "",
            Optional.empty(),
            Optional.of("Kodansvarig K; röstlängd " + roll.hash()));
    made.election = Election.of(texts, made.trustees.jointKey(), List.of(Made.YES_NO));
    made.file.reset();
    made.archive = ArchiveWriter.begin(made.file, 1_790_000_000L);
    made.archive.setup(made.election.bytes(), made.trustees.bytes(), made.electorate.bytes());
    made.vote(0, List.of(List.of(0, 1, 0)));
    archive = Files.write(directory.resolve(made.uuid + ".bel"), made.bytes());
  }

  private String credential(int voter) {
    return made.credentials.get(voter).publicKey().text();
  }

  private Path note(String kind, String statement, NoteSigner... signers) throws IOException {
    SignedNote note = new SignedNote("ort.example/" + kind, statement, List.of());
    for (NoteSigner signer : signers) {
      note = note.signedBy(signer);
    }
    return Files.write(directory.resolve(kind + ".note"), note.bytes());
  }

  private int verify(String option, Path note) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, UTF_8);
    List<String> words = new ArrayList<>(List.of("verify", archive.toString(), "--lang", "en"));
    words.addAll(List.of(option, note.toString()));
    words.addAll(List.of("--key", SERVER.key().text(), "--key", REGISTRAR.key().text()));
    int code = new Main(print, print).run(words.toArray(String[]::new));
    said = out.toString(UTF_8);
    return code;
  }

  private void refused(String sentence, String option, Path note) {
    assertEquals(1, verify(option, note), said);
    assertTrue(said.contains("WRONG") && said.contains(sentence), said);
    assertTrue(said.contains("REJECTED"), said);
  }

  private RollStatement roll(RollStatement.Counts counts, String credentials) {
    return new RollStatement(made.uuid, "BELENIOS-2048", 2026, counts, "0".repeat(64), credentials);
  }

  @Test
  void a_roll_statement_that_the_election_carries_is_right() throws IOException {
    assertEquals(0, verify("--roll", note("roll", roll.text(), SERVER, REGISTRAR)), said);
    assertTrue(said.contains("signed by ort.example/registrar"), said);
  }

  @Test
  void another_roll_statement_or_one_signature_too_few_is_refused() throws IOException {
    refused("signed by ort.example/registrar", "--roll", note("roll", roll.text(), SERVER));
    RollStatement more = roll(new RollStatement.Counts(3, 0, 3, 0, 1), roll.credentials());
    refused("carries the hash", "--roll", note("roll", more.text(), SERVER, REGISTRAR));
    refused("counts as many", "--roll", note("roll", more.text(), SERVER, REGISTRAR));
    RollStatement other = roll(roll.counts(), "x".repeat(43));
    refused("this list", "--roll", note("roll", other.text(), SERVER, REGISTRAR));
    refused("as it should be", "--roll", note("closing", roll.text(), SERVER, REGISTRAR));
  }

  private OpeningStatement opening(String uuid, String record, String head) {
    return new OpeningStatement(uuid, record, head, "P", "D");
  }

  @Test
  void an_opening_statement_is_held_against_the_record_and_the_empty_box() throws IOException {
    ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(made.bytes()));
    reader.next();
    String head = reader.head().orElseThrow();
    String record = made.election.fingerprint();
    assertEquals(0, verify("--opening", opened(opening(made.uuid, record, head))), said);
    assertTrue(said.contains("signed by ort.example/registrar"), said);
    refused("about this election", "--opening", opened(opening("Another", record, head)));
    refused("this election record", "--opening", opened(opening(made.uuid, "x", head)));
    refused("box was empty", "--opening", opened(opening(made.uuid, record, "0".repeat(64))));
    Path one = note("opening", opening(made.uuid, record, head).text(), SERVER);
    refused("signed by ort.example/registrar", "--opening", one);
  }

  private Path opened(OpeningStatement opening) throws IOException {
    return note("opening", opening.text(), SERVER, REGISTRAR);
  }

  private Path closing(Set<String> blocked, Set<String> unassigned) throws IOException {
    ClosingStatement closing =
        new ClosingStatement(made.uuid, blocked, Set.of(), Set.of(), unassigned);
    return note("closing", closing.text(), SERVER, REGISTRAR);
  }

  @Test
  void a_closing_statement_is_held_against_the_ballots() throws IOException {
    Set<String> none = Set.of();
    assertEquals(
        0, verify("--closing", closing(Set.of(credential(1)), Set.of(credential(2)))), said);
    assertTrue(said.contains("1 blocked, 1 never assigned"), said);
    refused("with a blocked credential", "--closing", closing(Set.of(credential(0)), none));
    refused("never assigned", "--closing", closing(none, Set.of(credential(0))));
    refused("in the list", "--closing", closing(none, Set.of("5")));
    refused("in two places", "--closing", closing(Set.of(credential(1)), Set.of(credential(1))));
  }

  @Test
  void a_key_that_is_none_is_not_understood() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, UTF_8);
    assertEquals(2, new Main(print, print).run("verify", "x.bel", "--key", "nonsense"));
  }
}
