package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.radslag.ballots.protocol.archive.ArchiveWriter;

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
    Object[] progress =
        (Object[])
            data.createNativeQuery(
                    "SELECT started, events, head, size FROM election_archive WHERE election = ?"
                        + " FOR UPDATE")
                .setParameter(1, id.toString())
                .getSingleResult();
    int events = ((Number) progress[1]).intValue();
    long size = ((Number) progress[3]).longValue();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchiveWriter writer =
        ArchiveWriter.resume(
            out, ((Number) progress[0]).longValue(), progress[2].toString(), events);
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

  /** Writes all events that are committed now. */
  void write(ElectionId id, OutputStream out) throws IOException {
    int from = 0;
    List<?> rows;
    do {
      rows =
          data.createNativeQuery(
                  "SELECT bytes FROM archive_event WHERE election = ? AND height >= ?"
                      + " AND height < ? ORDER BY height")
              .setParameter(1, id.toString())
              .setParameter(2, from)
              .setParameter(3, from + ROWS_AT_ONCE)
              .getResultList();
      for (Object row : rows) {
        out.write((byte[]) row);
      }
      from += ROWS_AT_ONCE;
    } while (rows.size() == ROWS_AT_ONCE);
  }

  private void row(ElectionId id, int height, byte[] bytes) {
    data.createNativeQuery("INSERT INTO archive_event (election, height, bytes) VALUES (?, ?, ?)")
        .setParameter(1, id.toString())
        .setParameter(2, height)
        .setParameter(3, bytes)
        .executeUpdate();
  }
}
