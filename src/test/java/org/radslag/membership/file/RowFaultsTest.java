package org.radslag.membership.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault that a row can have. */
class RowFaultsTest extends RowFixture {
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
    "GEOGRAPHIC, vikby, association-merged",
    "VOTES_IN, Vikby, association-merged",
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
  void who_is_in_two_associations_must_have_chosen_where_to_vote() {
    values.put(RegisterField.BRANCH, "Bygg och anläggning");
    values.put(RegisterField.VOTES_IN, "");
    read(line());
    assertEquals("membership.fault.no-choice", faults.get(0).reason());
    assertEquals(RegisterField.VOTES_IN, faults.get(0).field());
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
  void a_value_longer_than_its_field_is_a_fault_and_is_shown_shortened() {
    values.put(RegisterField.STREET, "x".repeat(121));
    read(line());
    assertEquals("membership.fault.long", faults.get(0).reason());
    assertEquals(List.of(121, 120), faults.get(0).details());
    assertEquals(101, faults.get(0).value().length());
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
}
