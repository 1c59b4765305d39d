package org.radslag.ballots.tools;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Files of lines {@code a;b;c} with a heading, as the server writes them. */
final class RollList {
  private static final int MOST_LINES = 200_000;

  private final List<Map<String, String>> rows;

  private RollList(List<Map<String, String>> rows) {
    this.rows = List.copyOf(rows);
  }

  List<Map<String, String>> rows() {
    return rows;
  }

  /** Reads the file; it must have these columns and may have more. */
  static RollList read(byte[] bytes, String... columns) throws Refusal {
    String[] lines = text(bytes).split("\r?\n");
    String[] heading = lines[0].replace("\uFEFF", "").split(";", -1);
    if (!List.of(heading).containsAll(List.of(columns))) {
      throw new Refusal("list.heading", String.join(";", columns));
    }
    if (lines.length > MOST_LINES) {
      throw new Refusal("list.long", MOST_LINES);
    }
    List<Map<String, String>> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < lines.length; i++) {
      String[] cells = lines[i].split(";", -1);
      if (cells.length != heading.length) {
        throw new Refusal("list.cells", i + 1, cells.length, heading.length);
      }
      Map<String, String> row = new TreeMap<>();
      for (int c = 0; c < heading.length; c++) {
        row.put(heading[c], cells[c].strip());
      }
      if (!row.get("pseudonym").matches("[1-9A-HJ-NP-Za-km-z]{1,64}")) {
        throw new Refusal("list.pseudonym", i + 1);
      }
      if (!seen.add(row.get("pseudonym"))) {
        throw new Refusal("list.twice", i + 1);
      }
      rows.add(row);
    }
    return new RollList(rows);
  }

  /** One pseudonym per line. */
  static Set<String> pseudonyms(byte[] bytes) throws Refusal {
    Set<String> all = new HashSet<>();
    for (String line : text(bytes).split("\r?\n")) {
      if (!line.isBlank() && !line.equals("pseudonym")) {
        all.add(line.strip());
      }
    }
    return all;
  }

  private static String text(byte[] bytes) throws Refusal {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Refusal("list.characters");
    }
  }
}
