package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.radslag.ballots.protocol.record.Json;

/**
 * What a voter gets for a ballot: the server's signed promise of the batch in which it will be. It
 * is not kept; it is written again, the very same, whenever the same ballot comes again.
 */
@ApplicationScoped
class Receipts {

  @Inject LogKey key;

  /**
   * @param nr which of the ballots under its credential, from 1
   * @param batch the batch in which it is at the latest
   */
  byte[] write(String uuid, String tracker, int nr, int batch) {
    String promise =
        Json.members(
                "v", Json.number(1),
                "uuid", Json.text(uuid),
                "tracker", Json.text(tracker),
                "nr", Json.number(nr),
                "batch", Json.number(batch))
            .write();
    return key.sign("receipt", promise).bytes();
  }
}
