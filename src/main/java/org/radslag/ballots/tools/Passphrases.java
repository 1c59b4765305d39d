package org.radslag.ballots.tools;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.radslag.ballots.verifier.Words;

/** Asks for the passphrase of a key file: never an argument, never a string. */
final class Passphrases {
  /** Fewer characters can be guessed. */
  static final int SHORTEST = 12;

  private static final int LONGEST_FILE = 1000;

  private final Optional<String> file;
  private final Words words;

  Passphrases(CommandLine line, Words words) {
    this.file = line.option("passphrase-file");
    this.words = words;
  }

  /** The passphrase of a file that exists; the caller clears it. */
  char[] existing() throws Refusal, IOException {
    return file.isPresent() ? read(Path.of(file.get())) : ask("passphrase.ask");
  }

  /** A passphrase for a new file, typed twice; the caller clears it. */
  char[] fresh() throws Refusal, IOException {
    char[] first = file.isPresent() ? read(Path.of(file.get())) : ask("passphrase.new");
    if (first.length < SHORTEST) {
      throw new Refusal("passphrase.short", SHORTEST);
    }
    if (file.isEmpty()) {
      char[] again = ask("passphrase.again");
      boolean same = Arrays.equals(first, again);
      Arrays.fill(again, '\0');
      if (!same) {
        throw new Refusal("passphrase.differ");
      }
    }
    return first;
  }

  private char[] ask(String key) throws Refusal {
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("%s ", words.say(key));
    if (typed == null) {
      throw new Refusal("passphrase.none");
    }
    return typed;
  }

  /** The first line. */
  private static char[] read(Path file) throws Refusal, IOException {
    if (Files.size(file) > LONGEST_FILE) {
      throw new Refusal("passphrase.none");
    }
    byte[] bytes = Files.readAllBytes(file);
    CharBuffer all = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
    int end = 0;
    while (end < all.length() && all.charAt(end) != '\n' && all.charAt(end) != '\r') {
      end++;
    }
    char[] line = Arrays.copyOf(all.array(), end);
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(all.array(), '\0');
    return line;
  }
}
