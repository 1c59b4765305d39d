package org.radslag.ballots.protocol.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.radslag.ballots.protocol.archive.ArchiveFault.Rule;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * Reads an archive from beginning to end, one event with its data at a time. Everything the format
 * fixes is checked byte by byte; memory is bounded by {@link #MAX_RECORD} and {@link #MAX_STEP}
 * whatever the file contains.
 */
public final class ArchiveReader {
  /** Bytes in one record: room for a shuffle of some ten thousand ballots. */
  public static final int MAX_RECORD = 64 << 20;

  /** Bytes in all data records of one event. */
  static final int MAX_STEP = 72 << 20;

  private static final String DATA = ".data.json";
  private static final String EVENT = ".event.json";
  private static final String HEADER = "BELENIOS";
  private static final int MAX_HEADER = 100;

  private final InputStream in;
  private final long time;
  private long record;
  private int events;
  private String head;

  /** Reads the header record. */
  public ArchiveReader(InputStream in) throws IOException {
    this.in = in;
    byte[] block = in.readNBytes(TarRecord.BLOCK);
    long size = block.length == TarRecord.BLOCK ? TarRecord.number(block, TarRecord.SIZE_AT) : -1;
    if (size < 0 || size > MAX_HEADER || !name(block).equals(HEADER)) {
      throw fault(Rule.NOT_AN_ARCHIVE, "The file does not begin like an archive of an election.");
    }
    this.time = TarRecord.number(block, TarRecord.TIME_AT);
    byte[] body = body(block, HEADER, size);
    String expected =
        Json.members("version", Json.number(1), "timestamp", Json.text(Long.toString(time)))
            .write();
    if (!expected.equals(new String(body, StandardCharsets.UTF_8))) {
      throw fault(Rule.HEADER, "The header record does not say version 1 and the records' time.");
    }
  }

  /** The next event, or nothing at the end of the file. */
  public Optional<Step> next() throws IOException {
    List<byte[]> data = new ArrayList<>();
    List<String> names = new ArrayList<>();
    long total = 0;
    while (true) {
      byte[] block = in.readNBytes(TarRecord.BLOCK);
      if (block.length == 0) {
        if (!data.isEmpty()) {
          throw fault(Rule.DATA, "The file ends with data that belong to no event.");
        }
        return Optional.empty();
      }
      record++;
      long size = block.length == TarRecord.BLOCK ? TarRecord.number(block, TarRecord.SIZE_AT) : -1;
      total += size;
      if (size < 0 || size > MAX_RECORD || total > MAX_STEP) {
        throw fault(Rule.LAYOUT, "A record's header is cut off or names an impossible size.");
      }
      String name = name(block);
      byte[] body = body(block, name, size);
      String hash = Hash.hex(body);
      if (name.equals(hash + EVENT)) {
        return Optional.of(step(body, hash, data, names));
      }
      if (!name.equals(hash + DATA)) {
        throw fault(Rule.NAME, "The record's name is not the hash of its content.");
      }
      data.add(body);
      names.add(hash);
    }
  }

  /** Number of the record read last, the header being 0. */
  public long record() {
    return record;
  }

  /** Hash of the last event: it fixes everything before it. */
  public Optional<String> head() {
    return Optional.ofNullable(head);
  }

  /** Unix time of the header, which all records carry. */
  public long time() {
    return time;
  }

  private Step step(byte[] body, String hash, List<byte[]> data, List<String> names) {
    Event event;
    try {
      event = Event.read(body);
    } catch (Malformed e) {
      throw fault(Rule.CHAIN, e.getMessage());
    }
    if (event.height() != events || !event.parent().equals(Optional.ofNullable(head))) {
      throw fault(Rule.CHAIN, "The event does not continue the chain.");
    }
    Optional<String> last =
        names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    if (data.size() != event.type().dataRecords() || !event.payload().equals(last)) {
      throw fault(Rule.DATA, "The data before the event are not those it must name.");
    }
    requireNamed(event, data, names);
    events++;
    head = hash;
    return new Step(event, List.copyOf(data), record);
  }

  /** What the last data record says about those before it must be true. */
  private void requireNamed(Event event, List<byte[]> data, List<String> names) {
    boolean named;
    try {
      named =
          switch (event.type()) {
            case SETUP ->
                new String(data.get(3), StandardCharsets.UTF_8)
                    .equals(ArchiveWriter.setupRecord(names.get(0), names.get(1), names.get(2)));
            case SHUFFLE, PARTIAL_DECRYPTION ->
                Owned.read(data.get(1)).payload().equals(names.get(0));
            default -> true;
          };
    } catch (Malformed e) {
      throw fault(Rule.DATA, e.getMessage());
    }
    if (!named) {
      throw fault(Rule.DATA, "A data record does not name the records before it.");
    }
  }

  private byte[] body(byte[] block, String name, long size) throws IOException {
    if (!Arrays.equals(block, TarRecord.header(name, size, time))) {
      throw fault(Rule.LAYOUT, "A record's header is not the one the format prescribes.");
    }
    byte[] body = in.readNBytes((int) size);
    byte[] padding = in.readNBytes(TarRecord.padding(size));
    if (body.length != size || padding.length != TarRecord.padding(size)) {
      throw fault(Rule.LAYOUT, "The file ends within a record.");
    }
    for (byte b : padding) {
      if (b != 0) {
        throw fault(Rule.LAYOUT, "The space after a record is not empty.");
      }
    }
    return body;
  }

  private static String name(byte[] block) {
    int end = 0;
    while (end < TarRecord.NAME_LENGTH && block[end] != 0) {
      end++;
    }
    return new String(block, 0, end, StandardCharsets.ISO_8859_1);
  }

  private ArchiveFault fault(Rule rule, String sentence) {
    return new ArchiveFault(rule, record, sentence);
  }
}
