package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.radslag.access.Caller;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Members;

/** Who plays what: the personas, and members of an association to fill its seats. */
@ApplicationScoped
class Cast {

  @Inject Caller caller;
  @Inject Members members;

  /** The person with a member number of the demo register. */
  PersonId person(String number) {
    caller.becomeSystem();
    return members
        .byNumber(number)
        .orElseThrow(() -> new IllegalStateException("Not in the demo register: " + number));
  }

  /**
   * The first {@code most} members in the register's order who vote in the association, can be
   * named and written to, and had paid well before the cut-off.
   */
  List<String> votersOf(String association, int most) {
    List<String> numbers = new ArrayList<>();
    for (Map<String, String> row : rows("register.csv", ';')) {
      if (numbers.size() == most) {
        break;
      }
      if (row.get("Röstar i").equals(association)
          && row.get("Skyddade personuppgifter").equals("N")
          && !row.get("E-post").isEmpty()
          && row.get("Betald t.o.m.").startsWith("2027")
          && row.get("Senast betald").compareTo("2026-09-01") < 0) {
        numbers.add(row.get("Medlemsnummer"));
      }
    }
    return numbers;
  }

  /** Those whom a visitor of the demo plays. */
  List<PersonId> personas() {
    return rows("personas.csv", ';').stream().map(row -> person(row.get("member_number"))).toList();
  }

  /** The name of one of them. */
  String name(String number) {
    return rows("personas.csv", ';').stream()
        .filter(row -> row.get("member_number").equals(number))
        .map(row -> row.get("name"))
        .findFirst()
        .orElseThrow();
  }

  /** A file of the demo as rows by column name. */
  static List<Map<String, String>> rows(String file, char separator) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (Reader text =
        new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8))) {
      text.mark(1);
      if (text.read() != 0xFEFF) {
        text.reset();
      }
      return format.parse(text).stream().map(CSVRecord::toMap).toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(file, unreadable);
    }
  }

  /** A file of the demo as bytes. */
  static byte[] bytes(String file) {
    try (InputStream content = stream(file)) {
      return content.readAllBytes();
    } catch (IOException unreadable) {
      throw new IllegalStateException(file, unreadable);
    }
  }

  private static InputStream stream(String file) {
    return Cast.class.getResourceAsStream(file);
  }
}
