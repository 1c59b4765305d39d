package org.radslag.ballots.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.radslag.ballots.protocol.record.Json;

/**
 * The registrar's sealed file in its directory: {@code registrar.key}, or {@code registrar-N.key}
 * as the saved page names it, the one with the highest number.
 */
final class RegistrarFile {
  private static final String KIND = "radslag/registrar";
  private static final String FRESH = "registrar.key";
  private static final Pattern NAME = Pattern.compile("registrar(?:-([0-9]{1,6}))?\\.key");

  private final Path file;
  private final String uuid;
  private final char[] passphrase;
  private final SecureRandom random;
  private RegistrarBook book;

  private RegistrarFile(
      Path file, String uuid, char[] passphrase, RegistrarBook book, SecureRandom random) {
    this.file = file;
    this.uuid = uuid;
    this.passphrase = passphrase;
    this.book = book;
    this.random = random;
  }

  /** Refuses when the directory has one already. */
  static void requireNone(Path directory) throws IOException, Refusal {
    List<Path> there = files(directory);
    if (!there.isEmpty()) {
      throw new Refusal("file.exists", there.get(0));
    }
  }

  static RegistrarFile make(
      Path directory, String uuid, char[] passphrase, RegistrarBook book, SecureRandom random)
      throws IOException {
    RegistrarFile made =
        new RegistrarFile(directory.resolve(FRESH), uuid, passphrase, book, random);
    made.keep(book);
    return made;
  }

  static RegistrarFile open(Path directory, Passphrases passphrases, SecureRandom random)
      throws IOException, Refusal {
    List<Path> there = files(directory);
    Path file = there.isEmpty() ? directory.resolve(FRESH) : there.get(there.size() - 1);
    SealedFile sealed = SealedFile.read(OwnFiles.read(file, OwnFiles.MAX_BYTES));
    if (!sealed.frame().kind().equals(KIND)) {
      throw new Refusal("file.kind", file);
    }
    char[] passphrase = passphrases.existing();
    Json content = sealed.open(passphrase).orElseThrow(() -> new Refusal("passphrase.wrong", file));
    return new RegistrarFile(
        file, sealed.frame().uuid(), passphrase, RegistrarBook.read(content), random);
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(one -> number(one) >= 0)
          .sorted(Comparator.comparingInt(RegistrarFile::number))
          .toList();
    }
  }

  private static int number(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return -1;
    }
    return name.group(1) == null ? 0 : Integer.parseInt(name.group(1));
  }

  /** Seals what the book has become, in place of the file. */
  void keep(RegistrarBook changed) throws IOException {
    SealedFile.Frame frame = new SealedFile.Frame(KIND, uuid, 0);
    OwnFiles.replace(file, SealedFile.seal(frame, passphrase, changed.next(), random).bytes());
    book = changed;
  }

  /** Overwrites the passphrase; nothing can be kept after it. */
  void close() {
    Arrays.fill(passphrase, '\0');
  }

  RegistrarBook book() {
    return book;
  }

  String uuid() {
    return uuid;
  }

  Path file() {
    return file;
  }
}
