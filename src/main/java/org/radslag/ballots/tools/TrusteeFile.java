package org.radslag.ballots.tools;

import java.security.SecureRandom;
import org.radslag.ballots.protocol.ceremony.Place;
import org.radslag.ballots.protocol.ceremony.TrusteeDevice;
import org.radslag.ballots.protocol.record.Json;

/** The key file of a trustee (docs/protocol/ceremony.md, "Key file of a trustee"). */
public final class TrusteeFile {
  static final String KIND = "radslag/trustee";

  private TrusteeFile() {}

  /** Everything that her device must remember, as a file that only her passphrase opens. */
  public static byte[] sealed(
      Place place, TrusteeDevice device, char[] passphrase, SecureRandom random) {
    Json content =
        Json.members(
            "group", Json.text(place.group().name()),
            "size", Json.number(place.size()),
            "threshold", Json.number(place.threshold()),
            "secrets", device.secrets());
    SealedFile.Frame frame = new SealedFile.Frame(KIND, place.uuid(), place.index());
    return SealedFile.seal(frame, passphrase, content, random).bytes();
  }
}
