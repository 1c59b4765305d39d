package org.radslag.membership.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.Gender;

/** Cleaning of values, and every fault that a row can have. */
class RegisterReaderTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
  private static final AssociationCard EKUDDEN = association("Mälarstad Ekudden", true);
  private static final AssociationCard ALMVIK = association("Almvik", true);
  private static final AssociationCard BYGG = association("Bygg och anläggning", false);
  private static final KnownAssociations KNOWN =
      new KnownAssociations(
          List.of(EKUDDEN, ALMVIK, BYGG),
          Map.of("Byggarna", BYGG.id(), "Borta", AssociationId.create()));

  private final Map<Integer, RegisterRow> whole = new TreeMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private final Map<RegisterField, String> values =
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

  @Test
  void a_row_is_cleaned() {
    read(line());
    assertEquals(
        new RegisterRow(
            "200001",
            "Alva",
            "af Strömvidja",
            LocalDate.of(1987, 2, 28),
            Gender.WOMAN,
            "alva@medlem.example",
            "+46701740505",
            "Almstigen 1",
            "123 45",
            "Mälarstad",
            "sv",
            LocalDate.of(2020, 1, 1),
            false,
            EKUDDEN.id(),
            null,
            EKUDDEN.id(),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31)),
        whole.get(2));
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, '', missing",
    "NUMBER, 22 13 85, number",
    "NUMBER, <b>1</b>, number",
    "BORN, 1987-02-30, no-such-date",
    "BORN, 28 februari, date",
    "BORN, 2026-11-02, born",
    "BORN, 1899-12-31, born",
    "GENDER, kvinma, gender",
    "EMAIL, alva(at)medlem.example, email",
    "PHONE, 070, phone",
    "GEOGRAPHIC, '', missing",
    "GEOGRAPHIC, Mälarstad Ekuden, association-near",
    "GEOGRAPHIC, Atlantis, association",
    "GEOGRAPHIC, Bygg och anläggning, not-geographic",
    "BRANCH, Almvik, not-branch",
    "BRANCH, Byg och anläggning, association-near",
    "VOTES_IN, Almvik, votes-elsewhere",
    "VOTES_IN, Almvikk, association-near",
    "VOTES_IN, Borta, association",
    "JOINED, 2020-02-30, no-such-date",
    "LAST_PAID, '', half-paid",
    "PAID_UNTIL, '', half-paid",
    "PAID_UNTIL, 2025-12-31, paid-order",
    "PAID_UNTIL, i år, date",
    "PROTECTED, kanske, flag",
    "LANGUAGE, svenska, language",
  })
  void a_fault_names_line_field_value_and_reason(RegisterField field, String value, String reason) {
    values.put(field, value);
    read(line());
    assertTrue(whole.isEmpty());
    Fault fault = faults.get(0);
    assertEquals(2, fault.line());
    assertEquals(field, fault.field());
    assertEquals("membership.fault." + reason, fault.reason());
    assertEquals(field == RegisterField.PROTECTED ? "" : value, fault.value());
  }

  @Test
  void every_fault_of_a_row_is_named() {
    values.put(RegisterField.BORN, "1987-02-30");
    values.put(RegisterField.EMAIL, "x");
    values.put(RegisterField.GEOGRAPHIC, "Atlantis");
    values.put(RegisterField.VOTES_IN, "");
    read(line());
    assertEquals(
        List.of(RegisterField.BORN, RegisterField.EMAIL, RegisterField.GEOGRAPHIC),
        faults.stream().map(Fault::field).toList());
  }

  @Test
  void a_misspelled_association_is_suggested_and_a_noted_spelling_is_read() {
    values.put(RegisterField.GEOGRAPHIC, "Mälarstad Ekuden");
    read(line());
    assertEquals(List.of("Mälarstad Ekudden"), faults.get(0).details());
    values.put(RegisterField.GEOGRAPHIC, "mälarstad  ekudden");
    values.put(RegisterField.BRANCH, "byggarna");
    values.put(RegisterField.VOTES_IN, "Byggarna");
    read(line());
    assertEquals(BYGG.id(), whole.get(2).votesIn());
  }

  @Test
  void who_is_in_two_associations_must_have_chosen_where_to_vote() {
    values.put(RegisterField.BRANCH, "Bygg och anläggning");
    values.put(RegisterField.VOTES_IN, "");
    read(line());
    assertEquals("membership.fault.no-choice", faults.get(0).reason());
    assertEquals(RegisterField.VOTES_IN, faults.get(0).field());
  }

  @Test
  void who_is_in_one_association_votes_there() {
    values.put(RegisterField.VOTES_IN, "");
    read(line());
    assertEquals(EKUDDEN.id(), whole.get(2).votesIn());
    assertNull(whole.get(2).branch());
  }

  @Test
  void the_same_number_twice_is_a_fault_on_both_lines_and_each_names_the_other() {
    read(line() + line().replace("Alva", "Bo") + line().replace("200001", "200008"));
    assertEquals(Set.of(4), whole.keySet());
    assertEquals(
        Map.of(2, List.of(3), 3, List.of(2)),
        faults.stream().collect(Collectors.toMap(Fault::line, Fault::details)));
  }

  @Test
  void a_third_row_with_the_number_names_the_first() {
    read(line() + line() + line());
    assertTrue(whole.isEmpty());
    assertEquals(List.of(2, 3, 4), faults.stream().map(Fault::line).sorted().toList());
  }

  @Test
  void a_row_cut_short_and_a_row_too_wide_are_faults() {
    read(line() + "200008;Bo;Ek\r\n" + line().replace("200001", "200015").strip() + ";x\r\n");
    assertEquals(
        List.of("membership.fault.short", "membership.fault.wide"),
        faults.stream().map(Fault::reason).toList());
    assertEquals(List.of(3, 18), faults.get(0).details());
  }

  @Test
  void a_file_cut_in_the_middle_of_a_line_is_noticed_on_that_line() {
    String text = line() + line().replace("200001", "200008");
    read(text.substring(0, text.length() - 60));
    assertEquals(Set.of(2), whole.keySet());
    assertEquals("membership.fault.short", faults.get(0).reason());
    assertEquals(3, faults.get(0).line());
  }

  @Test
  void nul_and_other_control_characters_are_faults_and_are_not_shown() {
    values.put(RegisterField.TOWN, "Mälar\u0000stad\u001b");
    read(line());
    assertEquals("membership.fault.control", faults.get(0).reason());
    assertEquals("Mälarstad", faults.get(0).value());
  }

  @Test
  void letters_lost_before_the_file_was_made_are_faults() {
    values.put(RegisterField.TOWN, "M\uFFFDlarstad");
    read(line());
    assertEquals("membership.fault.lost", faults.get(0).reason());
  }

  @Test
  void marks_that_turn_the_writing_direction_are_taken_away() {
    values.put(RegisterField.GIVEN_NAME, "\u202eAlva\u202c");
    read(line());
    assertEquals("Alva", whole.get(2).givenName());
  }

  @Test
  void a_value_longer_than_its_field_is_a_fault_and_is_shown_shortened() {
    values.put(RegisterField.STREET, "x".repeat(121));
    read(line());
    assertEquals("membership.fault.long", faults.get(0).reason());
    assertEquals(List.of(121, 120), faults.get(0).details());
    assertEquals(101, faults.get(0).value().length());
  }

  @Test
  void what_our_own_lists_protect_from_formulas_is_read_as_it_was() {
    values.put(RegisterField.PHONE, "'+46701740505");
    values.put(RegisterField.GIVEN_NAME, "'=Alva");
    read(line());
    assertEquals("+46701740505", whole.get(2).phone());
    assertEquals("=Alva", whole.get(2).givenName());
  }

  @Test
  void faults_of_a_protected_person_show_no_value_but_names_of_associations() {
    values.put(RegisterField.PROTECTED, "J");
    values.put(RegisterField.EMAIL, "alva(at)medlem");
    values.put(RegisterField.STREET, "x".repeat(121));
    read(line());
    values.put(RegisterField.STREET, "");
    values.put(RegisterField.GEOGRAPHIC, "Atlantis");
    read(line());
    Map<RegisterField, String> shown =
        faults.stream()
            .collect(Collectors.toMap(Fault::field, Fault::value, (one, two) -> one, TreeMap::new));
    assertEquals(
        Map.of(
            RegisterField.EMAIL,
            "",
            RegisterField.STREET,
            "",
            RegisterField.GEOGRAPHIC,
            "Atlantis"),
        shown);
  }

  @Test
  void who_is_protected_in_the_register_stays_so_in_faults_whatever_the_file_says() {
    values.put(RegisterField.EMAIL, "alva(at)medlem");
    RegisterFile file = RegisterFile.open((headings() + line()).getBytes(UTF_8)).value();
    new RegisterReader(file, KNOWN, Set.of("200001"), AS_OF).read(receiver());
    assertEquals("", faults.get(0).value());
  }

  @Test
  void headings_alone_are_no_register() {
    RegisterFile file = RegisterFile.open(headings().getBytes(UTF_8)).value();
    assertEquals(
        "membership.file.only-headings",
        new RegisterReader(file, KNOWN, Set.of(), AS_OF)
            .read(receiver())
            .reasons()
            .get(0)
            .reason());
  }

  @Test
  void a_name_is_near_another_by_changed_added_dropped_and_swapped_letters() {
    assertEquals(0, KnownAssociations.distance("almvik", "almvik"));
    assertEquals(1, KnownAssociations.distance("almvik", "almvk"));
    assertEquals(1, KnownAssociations.distance("almvik", "alvmik"));
    assertEquals(2, KnownAssociations.distance("almvik", "elmvikk"));
    assertEquals(6, KnownAssociations.distance("", "almvik"));
  }

  private void read(String rows) {
    whole.clear();
    RegisterFile file = RegisterFile.open((headings() + rows).getBytes(UTF_8)).value();
    Outcome<Integer> read = new RegisterReader(file, KNOWN, Set.of(), AS_OF).read(receiver());
    assertTrue(read.isDone());
  }

  private RegisterReader.Receiver receiver() {
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

  private static String headings() {
    return Stream.of(RegisterField.values())
            .map(field -> field.name().replace("JOINED", "joinedon"))
            .collect(Collectors.joining(";"))
            .replace("NUMBER", "membernumber")
            .replace("GEOGRAPHIC", "association")
            .replace("TOWN", "town")
        + "\r\n";
  }

  private String line() {
    return Stream.of(RegisterField.values()).map(values::get).collect(Collectors.joining(";"))
        + "\r\n";
  }

  private static AssociationCard association(String name, boolean geographic) {
    return new AssociationCard(
        AssociationId.create(), name, geographic ? AssociationKind.CITY : AssociationKind.BRANCH);
  }
}
