package org.radslag.ballots.protocol.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.radslag.ballots.protocol.record.Hash;

/**
 * Takes an archive apart and puts it together again with some data changed: all names, hashes,
 * owners' payloads and the chain are made anew, so that nothing but the change is wrong.
 */
public final class Forge {
  public final List<Piece> pieces = new ArrayList<>();
  private final long time;

  /** An event and its data. */
  public static final class Piece {
    public EventType type;
    public List<byte[]> data;
    public UnaryOperator<Event> twist = UnaryOperator.identity();

    Piece(EventType type, List<byte[]> data) {
      this.type = type;
      this.data = new ArrayList<>(data);
    }

    public String text(int i) {
      return new String(data.get(i), StandardCharsets.UTF_8);
    }

    public void set(int i, String text) {
      data.set(i, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces in one data record; what is replaced must be there. */
    public void replace(int i, String old, String fresh) {
      if (!text(i).contains(old)) {
        throw new AssertionError("Nothing to forge: " + old);
      }
      set(i, text(i).replace(old, fresh));
    }

    public Piece copy() {
      return new Piece(type, data);
    }
  }

  public Forge(byte[] archive) {
    try {
      ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive));
      this.time = reader.time();
      for (Optional<Step> s = reader.next(); s.isPresent(); s = reader.next()) {
        pieces.add(new Piece(s.get().event().type(), s.get().data()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Piece first(EventType type) {
    return pieces.stream().filter(p -> p.type == type).findFirst().orElseThrow();
  }

  public byte[] build() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    record(out, "BELENIOS", "{\"version\":1,\"timestamp\":\"" + time + "\"}");
    Optional<String> parent = Optional.empty();
    int height = 0;
    for (Piece piece : pieces) {
      rename(piece);
      Optional<String> payload = Optional.empty();
      for (byte[] data : piece.data) {
        String hash = Hash.hex(data);
        record(out, hash + ".data.json", new String(data, StandardCharsets.UTF_8));
        payload = Optional.of(hash);
      }
      Event event = piece.twist.apply(new Event(parent, height++, piece.type, payload));
      String text = new String(event.bytes(), StandardCharsets.UTF_8);
      record(out, Hash.hex(text) + ".event.json", text);
      parent = Optional.of(Hash.hex(text));
    }
    return out.toByteArray();
  }

  private static void rename(Piece piece) {
    List<byte[]> d = piece.data;
    if (piece.type == EventType.SETUP && d.size() == 4) {
      piece.set(
          3, ArchiveWriter.setupRecord(Hash.hex(d.get(0)), Hash.hex(d.get(1)), Hash.hex(d.get(2))));
    }
    boolean owned = piece.type == EventType.SHUFFLE || piece.type == EventType.PARTIAL_DECRYPTION;
    if (owned && d.size() == 2) {
      d.set(1, new Owned(Owned.read(d.get(1)).owner(), Hash.hex(d.get(0))).bytes());
    }
  }

  /** A record with any name and content, laid out as it should be. */
  public void record(ByteArrayOutputStream out, String name, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(TarRecord.header(name, body.length, time));
    out.writeBytes(body);
    out.writeBytes(new byte[TarRecord.padding(body.length)]);
  }
}
