package org.radslag.ballots.protocol.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.protocol.record.Malformed;

/** A note has one signature by a key, and only those that somebody asked for. */
class SignedNoteTest {

  private static final NoteSigner ONE = NoteSigner.random("ort.example/log", new SecureRandom());
  private static final NoteSigner TWO = NoteSigner.random("ort.example/two", new SecureRandom());

  private static SignedNote note(String statement) {
    return new SignedNote("ort.example/roll", statement, List.of());
  }

  private static String last(SignedNote note) {
    String[] lines = new String(note.bytes(), StandardCharsets.UTF_8).split("\n");
    return lines[lines.length - 1] + "\n";
  }

  private static byte[] with(SignedNote note, String more) {
    return (new String(note.bytes(), StandardCharsets.UTF_8) + more)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void two_signatures_by_one_key_are_refused_so_that_none_hides_the_other() {
    SignedNote wrong = note("{}").signedBy(ONE);
    SignedNote right = note("{\"v\":1}").signedBy(ONE);
    assertThrows(Malformed.class, () -> SignedNote.read(with(wrong, last(right))));
    assertThrows(Malformed.class, () -> SignedNote.read(with(right, last(right))));
    SignedNote both = SignedNote.read(with(right, last(note("{\"v\":1}").signedBy(TWO))));
    assertTrue(both.isSignedBy(ONE.key()) && both.isSignedBy(TWO.key()));
  }

  @Test
  void nothing_is_written_that_could_not_be_read() {
    List<SignedNote.Line> lines = new ArrayList<>();
    for (int i = 0; i < SignedNote.MOST_SIGNATURES; i++) {
      NoteSigner signer = NoteSigner.random("ort.example/" + i, new SecureRandom());
      lines.addAll(note("{}").signedBy(signer).signatures());
    }
    SignedNote full = new SignedNote("ort.example/roll", "{}", lines);
    assertEquals(full.bytes().length, SignedNote.read(full.bytes()).bytes().length);
    assertThrows(Malformed.class, () -> full.signedBy(ONE));
  }

  @Test
  void only_the_signatures_asked_for_are_left() {
    SignedNote only = note("{}").signedBy(ONE).signedBy(TWO).only(TWO.key());
    assertTrue(only.isSignedBy(TWO.key()));
    assertFalse(only.isSignedBy(ONE.key()));
    assertEquals(1, only.signatures().size());
  }
}
