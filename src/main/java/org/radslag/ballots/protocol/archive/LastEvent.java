package org.radslag.ballots.protocol.archive;

import java.util.Arrays;
import org.radslag.ballots.protocol.record.Hash;

/**
 * The last event in a part of an archive that has been checked before, such as the bytes of one
 * event with its data.
 *
 * @param hash of its record, by which the next event names it
 */
public record LastEvent(String hash, EventType type) {

  /**
   * Finds it by the sizes in the headers; nothing else is checked.
   *
   * @param records whole records, an event's the last
   * @throws org.radslag.ballots.protocol.record.Malformed when the last record is no event
   */
  public static LastEvent of(byte[] records) {
    int at = 0;
    byte[] last = {};
    while (at < records.length) {
      byte[] header = Arrays.copyOfRange(records, at, at + TarRecord.BLOCK);
      int size = Math.toIntExact(TarRecord.number(header, TarRecord.SIZE_AT));
      int from = at + TarRecord.BLOCK;
      last = Arrays.copyOfRange(records, from, from + size);
      at = from + size + TarRecord.padding(size);
    }
    return new LastEvent(Hash.hex(last), Event.read(last).type());
  }
}
