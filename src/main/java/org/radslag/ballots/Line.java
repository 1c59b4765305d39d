package org.radslag.ballots;

import java.util.HexFormat;
import java.util.UUID;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;

/**
 * A line of the roll.
 *
 * @param member null for a reserve that nobody has been given
 * @param credential null on paper, and until the registrar's list is in
 * @param salt 32 random bytes in hexadecimal: hides the line behind its leaf in the roll's root;
 *     null when it has been destroyed
 */
record Line(
    String pseudonym,
    PersonId member,
    AssociationId association,
    Channel channel,
    String credential,
    String salt,
    LineState state) {

  static final String COLUMNS =
      "pseudonym, CAST(member AS CHAR), CAST(association AS CHAR), channel, credential,"
          + " LOWER(HEX(salt)), state";

  static Line of(Object... cells) {
    return new Line(
        cells[0].toString(),
        cells[1] == null ? null : new PersonId(UUID.fromString(cells[1].toString())),
        cells[2] == null ? null : new AssociationId(UUID.fromString(cells[2].toString())),
        Channel.valueOf(cells[3].toString()),
        cells[4] == null ? null : cells[4].toString(),
        cells[5] == null ? null : cells[5].toString(),
        LineState.valueOf(cells[6].toString()));
  }

  byte[] saltBytes() {
    return HexFormat.of().parseHex(salt);
  }
}
