package org.radslag.ballots.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registrar's sealed file, and the codes that come out of it one at a time. */
class RegistrarFileTest {
  private static final String LIST =
      "pseudonym;channel\nAa11;code\nBb22;code\nCc33;paper\nRr55;reserve\n";

  @TempDir Path directory;
  private Desk desk;
  private Path made;

  @BeforeEach
  void codes_are_made() throws IOException {
    desk = new Desk("HemMeRegister2", directory);
    made = directory.resolve("registrar");
    Path list = Files.writeString(directory.resolve("list.csv"), LIST);
    int code =
        desk.run(
            "registrar",
            "make",
            list,
            "--uuid",
            desk.uuid,
            "--name",
            "Kim",
            "--realm",
            "ort",
            "--out",
            made);
    assertEquals(0, code, desk.said());
  }

  /** What is in the sealed file of that directory. */
  static RegistrarBook book(Path made) throws IOException {
    SealedFile file = SealedFile.read(Files.readAllBytes(made.resolve("registrar.key")));
    try {
      return RegistrarBook.read(file.open("sju sjösjuka sjömän".toCharArray()).orElseThrow());
    } catch (Refusal wrong) {
      throw new AssertionError(wrong);
    }
  }

  private String codeOf(String pseudonym) throws IOException {
    return book(made).codes().named(pseudonym).orElseThrow().code();
  }

  @Test
  void no_file_but_the_letters_has_a_code_in_clear() throws IOException {
    String sealed = Files.readString(made.resolve("registrar.key"));
    book(made).codes().codes().forEach(code -> assertFalse(sealed.contains(code.code())));
    assertEquals(
        List.of("letters.html", "public.json", "registrar.key"),
        Files.list(made).map(file -> file.getFileName().toString()).sorted().toList());
  }

  @Test
  void a_code_is_shown_to_whoever_has_the_passphrase_and_noted_as_handed_out() throws IOException {
    assertEquals(0, code("Bb22", "call"), desk.said());
    assertTrue(desk.said().contains(codeOf("Bb22")), desk.said());
    assertTrue(book(made).pseudonyms("out").contains("Bb22"));
    assertEquals(1, code("Zz99", "call"));
    assertTrue(desk.said().contains("Zz99"), desk.said());
    assertEquals(1, code("Rr55", "call"), "nobody was given the reserve");
    assertEquals(2, code("Aa11", "mail"));
    Path other = Files.writeString(directory.resolve("other"), "en annan lösenfras\n");
    assertEquals(
        1,
        desk.run(
            "registrar",
            "code",
            "Aa11",
            "--dir",
            made,
            "--way",
            "sms",
            "--passphrase-file",
            other));
    assertFalse(desk.said().contains(codeOf("Aa11")), desk.said());
  }

  private int code(String pseudonym, String way) {
    return desk.run("registrar", "code", pseudonym, "--dir", made, "--way", way);
  }

  @Test
  void of_several_editions_the_one_with_the_highest_number_is_opened() throws IOException {
    byte[] first = Files.readAllBytes(made.resolve("registrar.key"));
    assertEquals(0, code("Aa11", "person"), desk.said());
    Files.move(made.resolve("registrar.key"), made.resolve("registrar-10.key"));
    Files.write(made.resolve("registrar-9.key"), first);
    assertEquals(0, code("Bb22", "person"), desk.said());
    assertEquals(first.length, Files.size(made.resolve("registrar-9.key")));
    Files.move(made.resolve("registrar-10.key"), made.resolve("registrar.key"));
    assertEquals(List.of("Aa11", "Bb22"), book(made).pseudonyms("out").stream().sorted().toList());
    assertEquals(3, book(made).edition());
  }
}
