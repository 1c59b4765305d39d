package org.radslag.membership.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.AssociationKind;

/** A file of rows about one member, and what reading it gives. */
abstract class RowFixture {

  static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
  static final AssociationCard EKUDDEN = association("Mälarstad Ekudden", true);
  static final AssociationCard ALMVIK = association("Almvik", true);
  static final AssociationCard BYGG = association("Bygg och anläggning", false);
  static final KnownAssociations KNOWN =
      new KnownAssociations(
          List.of(EKUDDEN, ALMVIK, BYGG),
          Map.of("Vikby", ALMVIK),
          Map.of("Byggarna", BYGG.id(), "Borta", AssociationId.create()));

  final Map<Integer, RegisterRow> whole = new TreeMap<>();
  final List<Fault> faults = new ArrayList<>();

  final Map<RegisterField, String> values =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(RegisterField.NUMBER, "200001"),
              Map.entry(RegisterField.GIVEN_NAME, "Alva"),
              Map.entry(RegisterField.FAMILY_NAME, "af Strömvidja"),
              Map.entry(RegisterField.BORN, "1987-02-28"),
              Map.entry(RegisterField.GENDER, "kvinna"),
              Map.entry(RegisterField.EMAIL, " ALVA@Medlem.example "),
              Map.entry(RegisterField.PHONE, "070-174 05 05"),
              Map.entry(RegisterField.STREET, "Almstigen 1"),
              Map.entry(RegisterField.POSTAL_CODE, "12345"),
              Map.entry(RegisterField.TOWN, "Mälarstad"),
              Map.entry(RegisterField.GEOGRAPHIC, "Mälarstad Ekudden"),
              Map.entry(RegisterField.BRANCH, ""),
              Map.entry(RegisterField.VOTES_IN, "Mälarstad Ekudden"),
              Map.entry(RegisterField.JOINED, "2020-01-01"),
              Map.entry(RegisterField.LAST_PAID, "2026-01-01"),
              Map.entry(RegisterField.PAID_UNTIL, "2026-12-31"),
              Map.entry(RegisterField.PROTECTED, "N"),
              Map.entry(RegisterField.LANGUAGE, "sv")));

  void read(String rows) {
    whole.clear();
    RegisterFile file = RegisterFile.open((headings() + rows).getBytes(UTF_8)).value();
    Outcome<Integer> read = new RegisterReader(file, KNOWN, Set.of(), AS_OF).read(receiver());
    assertTrue(read.isDone());
  }

  RegisterReader.Receiver receiver() {
    return new RegisterReader.Receiver() {
      @Override
      public void whole(int line, RegisterRow row) {
        whole.put(line, row);
      }

      @Override
      public void faulty(int line, String number, List<Fault> found) {
        faults.addAll(found);
      }

      @Override
      public void withdraw(int line, Fault fault) {
        whole.remove(line);
        faults.add(fault);
      }
    };
  }

  static String headings() {
    return Stream.of(RegisterField.values())
            .map(field -> field.name().replace("JOINED", "joinedon"))
            .collect(Collectors.joining(";"))
            .replace("NUMBER", "membernumber")
            .replace("GEOGRAPHIC", "association")
            .replace("TOWN", "town")
        + "\r\n";
  }

  String line() {
    return Stream.of(RegisterField.values()).map(values::get).collect(Collectors.joining(";"))
        + "\r\n";
  }

  static AssociationCard association(String name, boolean geographic) {
    return new AssociationCard(
        AssociationId.create(), name, geographic ? AssociationKind.CITY : AssociationKind.BRANCH);
  }
}
