package org.radslag.ballots.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.statement.ClosingStatement;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.ballots.protocol.statement.SignedNote;

/**
 * A registrar at her own desk, for programs: what {@link RegistrarCommand} does step by step for
 * people. What she has stays in her sealed file.
 */
public final class RegistrarDesk {
  private final RegistrarFile file;
  private final String realm;

  private RegistrarDesk(RegistrarFile file, String realm) {
    this.file = file;
    this.realm = realm;
  }

  /**
   * Makes a code for every line of the list that needs one.
   *
   * @param name the registrar's
   * @param list CSV as the server writes it
   * @param passphrase opens the file, {@code registrar.key} in the directory
   * @throws Refusal when the list is not as it should be, or the directory has such a file
   */
  public static RegistrarDesk make(
      Path directory,
      String uuid,
      String realm,
      String name,
      String title,
      byte[] list,
      char[] passphrase,
      SecureRandom random)
      throws IOException, Refusal {
    RegistrarFile.requireNone(directory);
    RollList lines = RollList.read(list, "pseudonym", "channel");
    CodeList codes = CodeList.make(lines, group(), uuid, random);
    NoteSigner signer = NoteSigner.random(realm + "/registrar", random);
    RegistrarBook book =
        RegistrarBook.made(signer, new RegistrarBook.Letterhead(name, title, ""), codes);
    return new RegistrarDesk(RegistrarFile.make(directory, uuid, passphrase, book, random), realm);
  }

  private static Group group() {
    return Group.named(RegistrarCommand.GROUP).orElseThrow();
  }

  /** What the server may know: {@code public.json}. */
  public byte[] publicHalves() {
    RegistrarBook book = file.book();
    return book.codes()
        .publicHalves(file.uuid(), group(), book.head().registrar(), book.signer().key().text());
  }

  /** The codes by pseudonym. */
  public Map<String, String> codes() {
    return file.book().codes().codes().stream()
        .collect(Collectors.toMap(CodeList.Code::pseudonym, CodeList.Code::code));
  }

  /**
   * The roll statement with her signature, once every code but the reserve has gone out by letter.
   */
  public byte[] signRoll(byte[] statement, String day) {
    SignedNote note = SignedNote.read(statement);
    RegistrarBook book = file.book().signed(RollStatement.read(note.statement()).hash());
    for (CodeList.Code code : book.codes().codes()) {
      if (!code.isReserve()) {
        book = book.noted(new RegistrarBook.Entry(code.pseudonym(), "out", "letter", day, ""));
      }
    }
    try {
      file.keep(book);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return note.signedBy(book.signer()).bytes();
  }

  /**
   * The closing statement with her signature, where nothing was corrected: the reserve is unused.
   */
  public byte[] closing() {
    Set<String> unused =
        file.book().codes().codes().stream()
            .filter(CodeList.Code::isReserve)
            .map(CodeList.Code::credential)
            .collect(Collectors.toSet());
    ClosingStatement statement =
        new ClosingStatement(file.uuid(), Set.of(), Set.of(), Set.of(), unused);
    return new SignedNote(realm + "/closing", statement.text(), List.of())
        .signedBy(file.book().signer())
        .bytes();
  }
}
