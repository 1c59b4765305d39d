package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members of a few associations, as a file for the register of a small district. */
final class SmallRegister {
  private static final String FILE = "/org/radslag/demo/register.csv";
  private static final int EMAIL = 5;
  private static final int GEOGRAPHIC = 10;
  private static final int BRANCH = 11;
  private static final int JOINED = 13;
  private static final int PAID_THROUGH = 15;
  private static final int PROTECTED = 16;
  private static final int LANGUAGE = 17;
  private static final int EACH = 60;

  private final List<String> homes;
  private final String header;
  private final List<String[]> rows;

  private SmallRegister(List<String> homes, String header, List<String[]> rows) {
    this.homes = homes;
    this.header = header;
    this.rows = rows;
  }

  /** Sixty members of each of these geographic associations, none of a branch. */
  static SmallRegister of(String... homes) throws IOException {
    try (InputStream file = SmallRegister.class.getResourceAsStream(FILE)) {
      List<String> lines =
          Arrays.asList(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\R"));
      Map<String, Integer> taken = new HashMap<>();
      List<String[]> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] row = line.split(";", -1);
        if (Set.of(homes).contains(row[GEOGRAPHIC])
            && row[BRANCH].isEmpty()
            && isPlain(row)
            && taken.merge(row[GEOGRAPHIC], 1, Integer::sum) <= EACH) {
          rows.add(row);
        }
      }
      return new SmallRegister(List.of(homes), lines.get(0), rows);
    }
  }

  private static boolean isPlain(String[] row) {
    return row[EMAIL].endsWith("@medlem.example")
        && row[PROTECTED].equals("N")
        && row[LANGUAGE].equals("sv")
        && row[JOINED].compareTo("2020") < 0
        && row[PAID_THROUGH].startsWith("2027");
  }

  String number(int row) {
    return rows.get(row)[0];
  }

  String email(int row) {
    return rows.get(row)[EMAIL];
  }

  /** The number of the last member of an association. */
  String numberIn(String home) {
    return rows.stream()
        .filter(row -> row[GEOGRAPHIC].equals(home))
        .reduce((one, later) -> later)
        .orElseThrow()[0];
  }

  /** Enters the associations. */
  void found(Visit office) {
    Map<String, String> form = office.open("/membership/associations.xhtml").form("found");
    String page = form.remove("");
    for (String home : homes) {
      boolean city = home.startsWith("Mälarstad");
      form.put("name", home);
      form.put("kind", city ? "CITY" : "MUNICIPALITY");
      form.put("municipality", city ? "Mälarstad" : home);
      assertTrue(office.post(page, form).location().isPresent(), () -> home + office.text());
    }
  }

  /** Reads the file in, and saves it. */
  void read(Visit office) {
    StringBuilder file = new StringBuilder(header).append("\r\n");
    rows.forEach(row -> file.append(String.join(";", row)).append("\r\n"));
    office.open("/membership/import.xhtml");
    office.upload("send", "file", "register.csv", file.toString().getBytes(StandardCharsets.UTF_8));
    String review = office.location().orElseThrow(() -> new AssertionError(office.text()));
    office.awaitOn(review, "name=\"save\"");
    office.press("save");
    office.awaitOn(review, "/membership/snapshots.xhtml");
  }
}
