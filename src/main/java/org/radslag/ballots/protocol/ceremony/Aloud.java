package org.radslag.ballots.protocol.ceremony;

import java.util.List;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;

/**
 * Fingerprints that people read to each other: the first bits of a hash in Crockford's base 32,
 * which has no characters that sound or look alike.
 */
public final class Aloud {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CHARACTERS = 16;
  private static final int BITS = 5;
  private static final int GROUP = 4;

  private Aloud() {}

  /** Of any text. */
  public static String of(String text) {
    return of(text, CHARACTERS);
  }

  private static String of(String text, int characters) {
    java.math.BigInteger bits =
        Hash.number(text).shiftRight(Hash.bytes(text).length * Byte.SIZE - characters * BITS);
    StringBuilder out = new StringBuilder();
    for (int i = characters - 1; i >= 0; i--) {
      int digit = bits.shiftRight(i * BITS).intValue() & (1 << BITS) - 1;
      out.append(ALPHABET.charAt(digit));
      if (i % GROUP == 0 && i > 0) {
        out.append('-');
      }
    }
    return out.toString();
  }

  /** Fingerprint 1: who takes part, with which keys. */
  public static String certificates(String uuid, List<Json> certificates, List<String> signers) {
    List<Json> pairs = new java.util.ArrayList<>();
    for (int i = 0; i < certificates.size(); i++) {
      pairs.add(Json.items(List.of(certificates.get(i), Json.text(signers.get(i)))));
    }
    return of("radslag/certificates/v1|" + uuid + "|" + Json.items(pairs).write());
  }

  /** Fingerprint 2: what all have bound themselves to. */
  public static String commitments(String uuid, List<String> commitments) {
    return of("radslag/commitments/v1|" + uuid + "|" + String.join("|", commitments));
  }

  /** Fingerprint 3: the trustees' record. */
  public static String trustees(String uuid, Json trustees) {
    return of("radslag/trustees/v1|" + uuid + "|" + trustees.write());
  }

  /**
   * Fingerprint 4: who may vote and all else that the Setup event fixes. Twice as long as the
   * others: a server that chooses both sides itself must not find two with the same.
   *
   * @param head hash of the Setup event
   */
  public static String setup(String head) {
    return of(head, 2 * CHARACTERS);
  }
}
