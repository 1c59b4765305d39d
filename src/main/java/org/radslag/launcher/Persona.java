package org.radslag.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Someone of the demo district, as whom a visitor may sign in.
 *
 * @param memberNumber as in the demo register
 * @param note what there is to try as this person
 */
record Persona(
    String memberNumber,
    String name,
    String roleInSwedish,
    String roleInEnglish,
    String noteInSwedish,
    String noteInEnglish) {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .get();

  String role(String language) {
    return language.equals("sv") ? roleInSwedish : roleInEnglish;
  }

  String note(String language) {
    return language.equals("sv") ? noteInSwedish : noteInEnglish;
  }

  /** The personas of the demo data on the class path; none where the build carries no demo. */
  static List<Persona> ofTheDemo() throws IOException {
    try (InputStream file = Persona.class.getResourceAsStream("/org/radslag/demo/personas.csv")) {
      return file == null ? List.of() : read(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
  }

  static List<Persona> read(Reader csv) throws IOException {
    return FORMAT.parse(csv).stream().map(Persona::of).toList();
  }

  private static Persona of(CSVRecord row) {
    return new Persona(
        row.get("member_number"),
        row.get("name"),
        row.get("role_sv"),
        row.get("role_en"),
        row.get("note_sv"),
        row.get("note_en"));
  }
}
