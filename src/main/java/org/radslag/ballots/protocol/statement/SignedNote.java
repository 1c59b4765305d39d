package org.radslag.ballots.protocol.statement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * Two lines that several people sign: what it is, and the statement (C2SP signed notes).
 *
 * @param origin the first line: {@code REALM/roll} or the like
 * @param statement compact JSON without line feeds
 * @param signatures as they are written
 */
public record SignedNote(String origin, String statement, List<Line> signatures) {
  /** More than a note about a large election has. */
  public static final int MAX_BYTES = 1 << 25;

  /** No note has more, and none has two by one key. */
  public static final int MOST_SIGNATURES = 20;

  private static final int SIGNATURE_BYTES = 64;

  /** A signature: who, and the hash of her key followed by the signature. */
  public record Line(String name, byte[] bytes) {
    public Line {
      bytes = bytes.clone();
    }

    /** Whose it is: the name of the key and its hash, as keys are written. */
    private String mark() {
      return name + "+" + HexFormat.of().formatHex(bytes, 0, NoteKey.HASH_BYTES);
    }

    private String text() {
      return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(bytes);
    }
  }

  public SignedNote {
    signatures = List.copyOf(signatures);
    if (signatures.size() > MOST_SIGNATURES) {
      throw new Malformed("A note has too many signatures.");
    }
    if (signatures.stream().map(Line::mark).distinct().count() < signatures.size()) {
      throw new Malformed("A note has two signatures by one key.");
    }
    if (!origin.matches("[a-z0-9.-]{1,64}/[a-z]{1,20}") || statement.contains("\n")) {
      throw new Malformed("A note begins with REALM/kind and has one line after it.");
    }
  }

  public static SignedNote read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new Malformed("A note is too long.");
    }
    String all = new String(bytes, StandardCharsets.UTF_8);
    int end = all.indexOf("\n\n");
    String[] lines = end < 0 ? new String[0] : all.substring(0, end).split("\n", -1);
    if (lines.length != 2 || !all.endsWith("\n")) {
      throw new Malformed("This is not a signed note.");
    }
    String after = all.substring(end + 2);
    List<Line> signatures = new ArrayList<>();
    for (String line : after.isEmpty() ? new String[0] : after.split("\n")) {
      signatures.add(line(line));
    }
    return new SignedNote(lines[0], lines[1], signatures);
  }

  private static Line line(String line) {
    String[] parts = line.split(" ");
    if (parts.length != 3 || !parts[0].equals("\u2014")) {
      throw new Malformed("A signature of a note is not written as it should be.");
    }
    byte[] bytes = NoteKey.decoded(parts[2]);
    if (bytes.length != NoteKey.HASH_BYTES + SIGNATURE_BYTES) {
      throw new Malformed("A signature of a note is too short or too long.");
    }
    return new Line(parts[1], bytes);
  }

  private String text() {
    return origin + "\n" + statement + "\n";
  }

  public byte[] bytes() {
    StringBuilder out = new StringBuilder(text()).append('\n');
    signatures.forEach(line -> out.append(line.text()).append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The note with one more signature, in place of an earlier one by the same key. */
  public SignedNote signedBy(NoteSigner signer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(signer.key().hash());
    out.writeBytes(signer.sign(text()));
    List<Line> all = new ArrayList<>(signatures);
    all.removeIf(line -> isBy(line, signer.key()));
    all.add(new Line(signer.key().name(), out.toByteArray()));
    return new SignedNote(origin, statement, all);
  }

  /** The note with the signatures of these keys alone, as far as it has them. */
  public SignedNote only(NoteKey... keys) {
    List<Line> kept = Stream.of(keys).flatMap(key -> by(key).stream()).toList();
    return new SignedNote(origin, statement, kept);
  }

  /** The signature of the key's owner, whether it holds or not; empty when there is none. */
  public Optional<Line> by(NoteKey key) {
    return signatures.stream().filter(line -> isBy(line, key)).findFirst();
  }

  /** Whether the owner of the key signed it. */
  public boolean isSignedBy(NoteKey key) {
    Optional<Line> own = by(key);
    return own.isPresent()
        && key.holds(
            text(),
            Arrays.copyOfRange(
                own.get().bytes(), NoteKey.HASH_BYTES, NoteKey.HASH_BYTES + SIGNATURE_BYTES));
  }

  private static boolean isBy(Line line, NoteKey key) {
    return line.mark().equals(key.mark());
  }
}
