package org.radslag.running;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Secrets that must be nowhere, in every form in which a program would hold them: texts as bytes,
 * as UTF-16 in both orders and in Base64; numbers also as raw bytes, as a heap dump has them.
 */
final class Canaries {

  private static final int HEAD = Long.BYTES;
  private static final int PIECE = 1 << 22;
  private static final int SIEVE_BITS = 22;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Map<Long, List<Form>> forms = new HashMap<>();
  private final BitSet sieve = new BitSet(1 << SIEVE_BITS);
  private int longest;

  private record Form(String name, byte[] bytes) {}

  /** Watches for a text of eight characters or more. */
  Canaries text(String name, String text) {
    for (Charset spelling :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      add(name, text.getBytes(spelling));
    }
    byte[] base64 =
        Base64.getEncoder().withoutPadding().encode(text.getBytes(StandardCharsets.UTF_8));
    add(name, Arrays.copyOf(base64, base64.length - 1));
    return this;
  }

  /** Watches for a number: in digits, in hexadecimal, and in the bytes of a big integer. */
  Canaries number(String name, BigInteger number) {
    text(name, number.toString());
    text(name, number.toString(16));
    byte[] bytes = number.toByteArray();
    return bytes(name, bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  /** Watches for bytes, as they are and in Base64. */
  Canaries bytes(String name, byte[] bytes) {
    add(name, bytes);
    byte[] base64 = Base64.getEncoder().withoutPadding().encode(bytes);
    add(name, Arrays.copyOf(base64, base64.length - 1));
    return this;
  }

  private void add(String name, byte[] bytes) {
    if (bytes.length < HEAD) {
      throw new IllegalArgumentException(name + " is too short to be told from chance");
    }
    long head = 0;
    for (int i = 0; i < HEAD; i++) {
      head = head << 8 | bytes[i] & 0xff;
    }
    forms.computeIfAbsent(head, h -> new ArrayList<>()).add(new Form(name, bytes));
    sieve.set(place(head));
    longest = Math.max(longest, bytes.length);
  }

  private static int place(long head) {
    return (int) (head * SPREAD >>> Long.SIZE - SIEVE_BITS);
  }

  /** What is found in the files of a directory: name of the file, name of the secret. */
  Set<String> in(Path directory) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          in(in).forEach(name -> found.add(file.getFileName() + ": " + name));
        }
      }
    }
    return found;
  }

  /** What is found in a stream, read piece by piece; a piece begins with the end of the last. */
  Set<String> in(InputStream in) throws IOException {
    Set<String> found = new TreeSet<>();
    byte[] piece = new byte[PIECE + longest];
    int kept = 0;
    for (int read = in.readNBytes(piece, 0, PIECE);
        read > 0;
        read = in.readNBytes(piece, kept, PIECE)) {
      int end = kept + read;
      search(piece, end, found);
      kept = Math.min(end, longest - 1);
      System.arraycopy(piece, end - kept, piece, 0, kept);
    }
    return found;
  }

  private void search(byte[] piece, int end, Set<String> found) {
    long head = 0;
    for (int i = 0; i < end; i++) {
      head = head << 8 | piece[i] & 0xff;
      if (i >= HEAD - 1 && sieve.get(place(head))) {
        for (Form form : forms.getOrDefault(head, List.of())) {
          int from = i - HEAD + 1;
          int to = from + form.bytes().length;
          if (to <= end && Arrays.equals(piece, from, to, form.bytes(), 0, form.bytes().length)) {
            found.add(form.name());
          }
        }
      }
    }
  }
}
