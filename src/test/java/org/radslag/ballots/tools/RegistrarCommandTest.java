package org.radslag.ballots.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radslag.ballots.protocol.archive.ArchiveReader;
import org.radslag.ballots.protocol.archive.ArchiveWriter;
import org.radslag.ballots.protocol.ceremony.Aloud;
import org.radslag.ballots.protocol.election.BallotMaker;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.election.Made;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.group.Groups;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.statement.NoteKey;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.ballots.protocol.statement.RollTree;
import org.radslag.ballots.protocol.statement.SignedNote;

/** The registrar's commands, from the server's list to the closing statement. */
class RegistrarCommandTest {
  private static final Group GROUP = Groups.BELENIOS;
  private static final String UUID = "HemMeRegister1";
  private static final String LIST =
      "pseudonym;channel;name;address;address-since\n"
          + "Aa11;code;Asta Algren;Gatan 1, 111 11 Ort;\n"
          + "Bb22;CODE;Bo <Berg>;Gatan 2;2020-02-29\n"
          + "Cc33;paper;Cilla Ceder;Gatan 3;\n"
          + "Dd44;code;Dan Dal;Gatan 4;\n"
          + "Rr55;reserve;;;\n";

  @TempDir static Path directory;

  private static Desk desk;
  private static Path made;
  private static final Map<String, String> CODES = new TreeMap<>();
  private static final Map<String, String> CREDENTIALS = new TreeMap<>();
  private static RollStatement statement;
  private static final NoteSigner SERVER = NoteSigner.random("ort.example", Made.seeded("log"));

  @BeforeAll
  static void codes_are_made() throws IOException {
    desk = new Desk(UUID, directory);
    made = directory.resolve("registrar");
    assertEquals(0, make(LIST, made), desk.said());
    for (CodeList.Code code : book().codes().codes()) {
      CODES.put(code.pseudonym(), code.code());
      CREDENTIALS.put(code.pseudonym(), code.credential());
    }
    statement = statement(new RollStatement.Counts(4, 0, 3, 1, 1), electorate().fingerprint());
    assertEquals(0, desk.run("registrar", "roll", note(statement), "--dir", made), desk.said());
  }

  private static RegistrarBook book() throws IOException {
    return RegistrarFileTest.book(made);
  }

  private static int make(String list, Path out) throws IOException {
    Path file = Files.writeString(directory.resolve("list.csv"), list);
    return desk.run(
        "registrar",
        "make",
        file,
        "--uuid",
        UUID,
        "--name",
        "Kim Kod",
        "--realm",
        "ort.example",
        "--out",
        out,
        "--title",
        "Torget & <gatan>");
  }

  private static Electorate electorate() {
    Map<org.radslag.ballots.protocol.group.Element, Integer> weights =
        new TreeMap<>(java.util.Comparator.comparing(e -> e.number()));
    CREDENTIALS.values().forEach(c -> weights.put(GROUP.element(c), 1));
    return Electorate.of(weights);
  }

  private static RollStatement statement(RollStatement.Counts counts, String credentials) {
    List<byte[]> leaves = new ArrayList<>();
    CREDENTIALS.forEach((p, x) -> leaves.add(RollTree.leaf(UUID, p, "code", x, "00".repeat(32))));
    return new RollStatement(UUID, GROUP.name(), 2026, counts, RollTree.root(leaves), credentials);
  }

  private static Path note(RollStatement of) throws IOException {
    SignedNote note = new SignedNote("ort.example/roll", of.text(), List.of()).signedBy(SERVER);
    return Files.write(directory.resolve("statement.note"), note.bytes());
  }

  /** An election with these credentials, in which the holders of these codes have voted. */
  private static Path election(String name, Electorate list, String authority, String... voters)
      throws IOException {
    Made with = new Made(GROUP, name).mandatory();
    Trustees trustees = new Trustees(GROUP, with.parties);
    Election.Texts texts =
        new Election.Texts(UUID, "Torget", "", Optional.empty(), Optional.of(authority));
    Election election = Election.of(texts, trustees.jointKey(), List.of(Made.YES_NO));
    with.archive = ArchiveWriter.begin(with.file, 1_790_000_000L);
    with.archive.setup(election.bytes(), trustees.bytes(), list.bytes());
    for (String voter : voters) {
      CredentialCode code = CredentialCode.typed(CODES.get(voter).toCharArray());
      with.archive.ballot(
          new BallotMaker(election, code.credential(GROUP, UUID), with.random)
              .make(List.of(List.of(0, 1, 0))));
    }
    return Files.write(directory.resolve(name + ".bel"), with.bytes());
  }

  private static String authority() {
    return "Kodansvarig Kim Kod; röstlängd " + statement.hash();
  }

  @Test
  void every_line_but_paper_gets_a_code_that_fits_its_credential() {
    assertEquals(List.of("Aa11", "Bb22", "Dd44", "Rr55"), List.copyOf(CODES.keySet()));
    CODES.forEach(
        (pseudonym, code) ->
            assertEquals(
                CREDENTIALS.get(pseudonym),
                CredentialCode.typed(code.toCharArray())
                    .credential(GROUP, UUID)
                    .publicKey()
                    .text()));
  }

  @Test
  void the_server_gets_public_halves_and_no_code() throws IOException {
    String halves = Files.readString(made.resolve("public.json"));
    CODES.values().forEach(code -> assertFalse(halves.contains(code), code));
    CREDENTIALS.values().forEach(x -> assertTrue(halves.contains(x), x));
    Map<String, Json> m =
        Json.compact(halves.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .exactly("p", "v", "uuid", "group", "registrar", "key", "lines");
    assertEquals("Kim Kod", m.get("registrar").asText("r"));
    assertEquals("ort.example/registrar", NoteKey.read(m.get("key").asText("k")).name());
    for (String file : List.of("letters.html", "registrar.key", "public.json")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve(file))),
          file);
    }
  }

  @Test
  void the_letters_are_one_file_that_fetches_nothing_and_escapes_names() throws IOException {
    String letters = Files.readString(made.resolve("letters.html"));
    CODES.values().forEach(code -> assertTrue(letters.contains(code), code));
    assertEquals(4, letters.split("<svg role=\"img\"", -1).length - 1);
    assertTrue(letters.contains("Bo &lt;Berg&gt;"));
    assertTrue(letters.contains("Torget &amp; &lt;gatan&gt;"));
    for (String outside : List.of("http:", "https:", "<script", "<link", "<img", "url(")) {
      assertFalse(letters.contains(outside), outside);
    }
  }

  @Test
  void codes_once_made_are_not_overwritten() throws IOException {
    assertEquals(1, make(LIST, made));
    assertTrue(desk.said().contains("already exists"), desk.said());
  }

  @Test
  void a_list_that_is_not_as_it_should_be_makes_no_code() throws IOException {
    Path none = directory.resolve("none");
    for (String[] wrong :
        new String[][] {
          {"pseudonym;kanal\nAa;code\n", "must name the columns"},
          {"pseudonym;channel\nAa;code;x\n", "has 3 columns"},
          {"pseudonym;channel\nAa;code\nAa;code\n", "repeats"},
          {"pseudonym;channel\nA a;code\n", "no proper pseudonym"},
          {"pseudonym;channel\nAa;pigeon\n", "unknown channel"},
          {"pseudonym;channel\nAa;paper\n", "No line"}
        }) {
      assertEquals(1, make(wrong[0], none), wrong[0]);
      assertTrue(desk.said().contains(wrong[1]), desk.said());
      assertFalse(Files.exists(none.resolve("registrar.key")));
    }
  }

  @Test
  void the_file_remembers_the_hash_of_the_roll_that_was_signed() throws IOException {
    assertEquals(statement.hash(), book().roll());
    assertTrue(book().edition() > 1);
  }

  @Test
  void the_roll_is_signed_by_both_when_it_agrees() throws IOException {
    SignedNote signed = SignedNote.read(Files.readAllBytes(made.resolve("roll.note")));
    assertTrue(signed.isSignedBy(SERVER.key()));
    Json halves = Json.compact(Files.readAllBytes(made.resolve("public.json")));
    NoteKey own = NoteKey.read(halves.asMembers("p").values().get("key").asText("k"));
    assertTrue(signed.isSignedBy(own));
    SignedNote forged =
        new SignedNote(
            signed.origin(), signed.statement().replace(":4,", ":5,"), signed.signatures());
    assertFalse(forged.isSignedBy(own));
    assertFalse(forged.isSignedBy(SERVER.key()));
  }

  @Test
  void a_roll_that_differs_is_not_signed() throws IOException {
    for (Map.Entry<RollStatement, String> wrong :
        Map.of(
                statement(new RollStatement.Counts(5, 0, 4, 1, 1), electorate().fingerprint()),
                "counts 4 codes",
                statement(new RollStatement.Counts(4, 0, 3, 1, 1), "x".repeat(43)),
                "another list")
            .entrySet()) {
      assertEquals(1, desk.run("registrar", "roll", note(wrong.getKey()), "--dir", made));
      assertTrue(desk.said().contains(wrong.getValue()), desk.said());
    }
  }

  @Test
  void the_sealed_election_is_held_against_the_list() throws IOException {
    Path right = election("right", electorate(), authority());
    assertEquals(0, desk.run("registrar", "check", right, "--dir", made), desk.said());
    assertTrue(desk.said().contains("exactly your 4 credentials"), desk.said());
    ArchiveReader reader = new ArchiveReader(Files.newInputStream(right));
    reader.next();
    String first = reader.head().orElseThrow();
    assertTrue(desk.said().contains(first), desk.said());
    assertTrue(desk.said().contains(Aloud.setup(first)), desk.said());
    Made one = new Made(GROUP, "smuggled").mandatory().open(List.of(Made.YES_NO), 1);
    Map<org.radslag.ballots.protocol.group.Element, Integer> more = new java.util.HashMap<>();
    CREDENTIALS.values().stream().skip(1).forEach(x -> more.put(GROUP.element(x), 1));
    more.put(one.credentials.get(0).publicKey(), 1);
    Path swapped = election("swapped", Electorate.of(more), authority());
    assertEquals(1, desk.run("registrar", "check", swapped, "--dir", made));
    assertTrue(desk.said().contains("1 credentials that are not yours, and lacks 1"), desk.said());
    Path other = election("other", electorate(), "Kodansvarig Kim Kod");
    assertEquals(1, desk.run("registrar", "check", other, "--dir", made));
    assertTrue(desk.said().contains("does not carry the hash"), desk.said());
  }

  @Test
  void the_closing_statement_names_codes_never_handed_out_and_refuses_their_ballots()
      throws IOException {
    Path handed = Files.writeString(directory.resolve("handed"), "pseudonym\nAa11\nBb22\n");
    Path fair = election("fair", electorate(), authority(), "Aa11");
    assertEquals(
        0,
        desk.run("registrar", "closing", fair, "--dir", made, "--handed-out", handed),
        desk.said());
    SignedNote note = SignedNote.read(Files.readAllBytes(made.resolve("closing.note")));
    assertTrue(note.statement().contains("\"unassigned\":[\""), note.statement());
    assertTrue(note.statement().contains(CREDENTIALS.get("Dd44")));
    assertTrue(note.statement().contains(CREDENTIALS.get("Rr55")));
    assertFalse(note.statement().contains(CREDENTIALS.get("Bb22")));
    Path stuffed = election("stuffed", electorate(), authority(), "Aa11", "Dd44");
    assertEquals(
        1, desk.run("registrar", "closing", stuffed, "--dir", made, "--handed-out", handed));
    assertTrue(desk.said().contains("never handed out"), desk.said());
    Path blocked = Files.writeString(directory.resolve("blocked"), "Aa11\n");
    assertEquals(
        1,
        desk.run(
            "registrar",
            "closing",
            fair,
            "--dir",
            made,
            "--handed-out",
            handed,
            "--blocked",
            blocked));
    assertTrue(desk.said().contains("with a blocked credential"), desk.said());
    Path unknown = Files.writeString(directory.resolve("unknown"), "Zz99\n");
    assertEquals(1, desk.run("registrar", "closing", fair, "--dir", made, "--handed-out", unknown));
    assertTrue(desk.said().contains("Zz99"), desk.said());
  }
}
