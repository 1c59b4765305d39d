package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.List;
import org.radslag.ballots.protocol.archive.ArchiveWriter;
import org.radslag.ballots.protocol.archive.EventType;
import org.radslag.ballots.protocol.archive.LastEvent;

/**
 * The public archive in the database: one row per event, in the bytes that everybody downloads. It
 * grows under the lock of its progress row, so there is one writer at a time.
 */
@ApplicationScoped
class Archive {

  private static final int ROWS_AT_ONCE = 100;

  @PersistenceContext EntityManager data;

  /** Something that writes one event. */
  @FunctionalInterface
  interface Writing {
    void on(ArchiveWriter writer) throws IOException;
  }

  /**
   * Begins the archive with its first event.
   *
   * @param time Unix seconds that every record carries
   */
  void begin(ElectionId id, long time, Writing setup) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ArchiveWriter writer = ArchiveWriter.begin(out, time);
      setup.on(writer);
      row(id, 0, out.toByteArray());
      data.createNativeQuery("INSERT INTO election_archive VALUES (?, ?, 1, ?, ?, 0, 0)")
          .setParameter(1, id.toString())
          .setParameter(2, time)
          .setParameter(3, writer.head().orElseThrow())
          .setParameter(4, (long) out.size())
          .executeUpdate();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Appends events, one after the other; the new last hash is answered. */
  String append(ElectionId id, List<Writing> writings) {
    State state = state(id, " FOR UPDATE");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveWriter writer = state.writer(out);
    int events = state.events();
    long size = state.size();
    try {
      for (Writing writing : writings) {
        out.reset();
        writing.on(writer);
        row(id, events++, out.toByteArray());
        size += out.size();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    String head = writer.head().orElseThrow();
    data.createNativeQuery(
            "UPDATE election_archive SET events = ?, head = ?, size = ? WHERE election = ?")
        .setParameter(1, events)
        .setParameter(2, head)
        .setParameter(3, size)
        .setParameter(4, id.toString())
        .executeUpdate();
    return head;
  }

  /** The bytes that an event would add; nothing is added. */
  byte[] next(ElectionId id, Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.on(state(id, "").writer(out));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private record State(long time, int events, String head, long size) {
    ArchiveWriter writer(OutputStream out) {
      return ArchiveWriter.resume(out, time, head, events);
    }
  }

  private State state(ElectionId id, String lock) {
    Object[] row =
        (Object[])
            data.createNativeQuery(
                    "SELECT started, events, head, size FROM election_archive WHERE election = ?"
                        + lock)
                .setParameter(1, id.toString())
                .getSingleResult();
    return new State(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).intValue(),
        row[2].toString(),
        ((Number) row[3]).longValue());
  }

  /** All events, read as they are asked for. */
  InputStream stream(ElectionId id) {
    return new SequenceInputStream(
        new Enumeration<>() {
          private int height;
          private byte[] next = event(id, 0);

          @Override
          public boolean hasMoreElements() {
            return next != null;
          }

          @Override
          public InputStream nextElement() {
            InputStream current = new ByteArrayInputStream(next);
            next = event(id, ++height);
            return current;
          }
        });
  }

  /**
   * Whether the archive ended with this event at any time since its ballots were added up. Looks
   * back from the end, so that it asks for as many events as have followed on the tally.
   */
  boolean hasEndedWith(ElectionId id, String head) {
    int height = state(id, "").events();
    while (--height >= 0) {
      LastEvent event = LastEvent.of(event(id, height));
      if (event.type().compareTo(EventType.ENCRYPTED_TALLY) < 0) {
        return false;
      }
      if (event.hash().equals(head)) {
        return true;
      }
    }
    return false;
  }

  private byte[] event(ElectionId id, int height) {
    List<?> rows =
        data.createNativeQuery("SELECT bytes FROM archive_event WHERE election = ? AND height = ?")
            .setParameter(1, id.toString())
            .setParameter(2, height)
            .getResultList();
    return rows.isEmpty() ? null : (byte[]) rows.get(0);
  }

  /** Writes all events that are committed now. */
  void write(ElectionId id, OutputStream out) throws IOException {
    ArchivePart part = part(id, 0);
    while (part.bytes().length > 0) {
      out.write(part.bytes());
      part = part(id, part.next());
    }
  }

  ArchivePart part(ElectionId id, int from) {
    List<?> rows =
        data.createNativeQuery(
                "SELECT bytes FROM archive_event WHERE election = ? AND height >= ?"
                    + " AND height < ? ORDER BY height")
            .setParameter(1, id.toString())
            .setParameter(2, from)
            .setParameter(3, from + ROWS_AT_ONCE)
            .getResultList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    rows.forEach(row -> bytes.writeBytes((byte[]) row));
    return new ArchivePart(bytes.toByteArray(), from + rows.size());
  }

  private void row(ElectionId id, int height, byte[] bytes) {
    data.createNativeQuery("INSERT INTO archive_event (election, height, bytes) VALUES (?, ?, ?)")
        .setParameter(1, id.toString())
        .setParameter(2, height)
        .setParameter(3, bytes)
        .executeUpdate();
  }
}
