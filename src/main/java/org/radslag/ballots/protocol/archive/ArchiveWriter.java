package org.radslag.ballots.protocol.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;

/**
 * Appends events to an archive. One writer at a time: the caller holds the lock, and makes each
 * call durable before it answers a voter.
 */
public final class ArchiveWriter {
  private final OutputStream out;
  private final long time;
  private Optional<String> head;
  private int height;

  private ArchiveWriter(OutputStream out, long time, Optional<String> head, int height) {
    this.out = out;
    this.time = time;
    this.head = head;
    this.height = height;
  }

  /**
   * Begins an archive.
   *
   * @param time Unix seconds; every record carries this one time, so that none tells when it came
   */
  public static ArchiveWriter begin(OutputStream out, long time) throws IOException {
    ArchiveWriter writer = new ArchiveWriter(out, time, Optional.empty(), 0);
    Json header =
        Json.members("version", Json.number(1), "timestamp", Json.text(Long.toString(time)));
    writer.write("BELENIOS", header.bytes());
    return writer;
  }

  /**
   * Continues an archive after its last event.
   *
   * @param events how many events it has
   */
  public static ArchiveWriter resume(OutputStream out, long time, String head, int events) {
    return new ArchiveWriter(out, time, Optional.of(head), events);
  }

  /** Hash of the last event. */
  public Optional<String> head() {
    return head;
  }

  public void setup(byte[] election, byte[] trustees, byte[] credentials) throws IOException {
    String setup = setupRecord(Hash.hex(election), Hash.hex(trustees), Hash.hex(credentials));
    data(election);
    data(trustees);
    data(credentials);
    event(EventType.SETUP, Optional.of(data(bytes(setup))));
  }

  static String setupRecord(String election, String trustees, String credentials) {
    return Json.members(
            "election", Json.text(election),
            "trustees", Json.text(trustees),
            "credentials", Json.text(credentials))
        .write();
  }

  public void ballot(byte[] ballot) throws IOException {
    event(EventType.BALLOT, Optional.of(data(ballot)));
  }

  public void endBallots() throws IOException {
    event(EventType.END_BALLOTS, Optional.empty());
  }

  public void encryptedTally(byte[] tally, byte[] sized) throws IOException {
    data(tally);
    event(EventType.ENCRYPTED_TALLY, Optional.of(data(sized)));
  }

  public void shuffle(int owner, byte[] shuffle) throws IOException {
    event(EventType.SHUFFLE, Optional.of(data(new Owned(owner, data(shuffle)).bytes())));
  }

  public void endShuffles() throws IOException {
    event(EventType.END_SHUFFLES, Optional.empty());
  }

  public void partialDecryption(int owner, byte[] decryption) throws IOException {
    String payload = data(new Owned(owner, data(decryption)).bytes());
    event(EventType.PARTIAL_DECRYPTION, Optional.of(payload));
  }

  public void result(byte[] result) throws IOException {
    event(EventType.RESULT, Optional.of(data(result)));
  }

  private void event(EventType type, Optional<String> payload) throws IOException {
    byte[] event = new Event(head, height, type, payload).bytes();
    String hash = Hash.hex(event);
    write(hash + ".event.json", event);
    head = Optional.of(hash);
    height++;
  }

  private String data(byte[] body) throws IOException {
    String hash = Hash.hex(body);
    write(hash + ".data.json", body);
    return hash;
  }

  private void write(String name, byte[] body) throws IOException {
    out.write(TarRecord.header(name, body.length, time));
    out.write(body);
    out.write(new byte[TarRecord.padding(body.length)]);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
