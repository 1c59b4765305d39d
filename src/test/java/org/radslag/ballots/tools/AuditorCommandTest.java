package org.radslag.ballots.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.statement.NoteKey;
import org.radslag.ballots.protocol.statement.OpeningStatement;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.ballots.protocol.statement.SignedNote;

/** An auditor's key, and what she signs with it. */
class AuditorCommandTest {

  private static final String UUID = "HemMeRegister1";
  private static final byte[] PROTOCOL = "the protocol".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  private Desk desk;
  private Path made;
  private NoteKey key;

  @BeforeEach
  void a_key_is_made() throws IOException {
    desk = new Desk(UUID, directory);
    made = directory.resolve("auditor");
    assertEquals(0, make(), desk.said());
    String line =
        desk.said()
            .lines()
            .filter(l -> l.contains("ort.example/auditor+"))
            .findFirst()
            .orElseThrow();
    key = NoteKey.read(line.substring(line.indexOf("ort.example/auditor+")));
  }

  private int make() {
    return desk.run("auditor", "make", "--uuid", UUID, "--realm", "ort.example", "--out", made);
  }

  private Path note(String kind, String statement) throws IOException {
    SignedNote note = new SignedNote("ort.example/" + kind, statement, List.of());
    return Files.write(directory.resolve(kind + ".note"), note.bytes());
  }

  private static OpeningStatement opening() {
    return new OpeningStatement(UUID, "F", "H", "P", Hash.hex(PROTOCOL));
  }

  @Test
  void a_second_key_does_not_replace_the_first() {
    assertEquals(1, make());
    assertTrue(desk.said().contains("auditor.key"));
  }

  @Test
  void the_opening_is_signed_when_the_protocol_is_at_hand() throws IOException {
    Path protocol = Files.write(directory.resolve("opening.pdf"), PROTOCOL);
    Path note = note("opening", opening().text());
    assertEquals(
        0, desk.run("auditor", "sign", note, "--dir", made, "--protocol", protocol), desk.said());
    assertTrue(desk.said().contains("P"), "the programme's hash is said");
    SignedNote signed = SignedNote.read(Files.readAllBytes(made.resolve("opening.note")));
    assertTrue(signed.isSignedBy(key));
    assertEquals(opening(), OpeningStatement.read(signed.statement()));
  }

  @Test
  void another_protocol_or_none_is_not_signed() throws IOException {
    Path other = Files.write(directory.resolve("other.pdf"), new byte[] {1});
    Path note = note("opening", opening().text());
    assertEquals(1, desk.run("auditor", "sign", note, "--dir", made, "--protocol", other));
    assertEquals(2, desk.run("auditor", "sign", note, "--dir", made));
    assertFalse(Files.exists(made.resolve("opening.note")));
  }

  @Test
  void the_roll_is_signed_with_its_numbers_told_and_other_notes_are_not() throws IOException {
    RollStatement roll =
        new RollStatement(
            UUID,
            "BELENIOS-2048",
            2026,
            new RollStatement.Counts(40, 0, 38, 2, 5),
            "0".repeat(64),
            "credentials");
    assertEquals(
        0, desk.run("auditor", "sign", note("roll", roll.text()), "--dir", made), desk.said());
    assertTrue(desk.said().contains("38"));
    assertTrue(SignedNote.read(Files.readAllBytes(made.resolve("roll.note"))).isSignedBy(key));
    assertEquals(1, desk.run("auditor", "sign", note("closing", "{}"), "--dir", made));
  }
}
