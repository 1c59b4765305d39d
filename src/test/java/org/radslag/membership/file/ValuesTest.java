package org.radslag.membership.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.radslag.membership.Gender;

class ValuesTest {

  @ParameterizedTest
  @CsvSource({
    "070-174 05 05, +46701740505",
    "+46 70-174 50 98, +46701745098",
    "0046 73-174 513 56, +467317451356",
    "070.174.05.05, +46701740505",
    "+46 (0)70 174 05 05, +46701740505",
    "(070) 174 05 05, +46701740505",
    "08-12 34 56, +468123456",
    "+47 912 34 567, +4791234567",
  })
  void a_phone_number_is_kept_in_international_form(String written, String kept) {
    assertEquals(Optional.of(kept), Values.phone(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"70-174", "070", "ring mig", "+0701740505", "070-174 05 05 ankn 3", "1"})
  void what_is_no_phone_number_is_a_fault(String written) {
    assertEquals(Optional.empty(), Values.phone(written));
  }

  @ParameterizedTest
  @CsvSource({
    "SIXTEN.AFSTROMVIDJA.1@MEDLEM.EXAMPLE, sixten.afstromvidja.1@medlem.example",
    "a@b.se, a@b.se",
    "o'hara+x@sub.domain.example, o'hara+x@sub.domain.example",
    "åsa@mälarstad.example, åsa@mälarstad.example",
  })
  void an_address_is_kept_in_lower_case(String written, String kept) {
    assertEquals(Optional.of(kept), Values.email(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alva",
        "alva@",
        "@medlem.example",
        "alva@medlem",
        "a b@medlem.example",
        "a@b@c",
        "alva@medlem..example",
        ".alva@medlem.example",
        "alva.@medlem.example",
        "a@-b.example",
        "<alva@medlem.example>",
        "alva@medlem.example, bo@medlem.example",
        "alva@127.0.0.1"
      })
  void what_is_no_address_is_a_fault(String written) {
    assertEquals(Optional.empty(), Values.email(written));
  }

  @Test
  void an_address_longer_than_mail_allows_is_a_fault() {
    assertTrue(Values.email("a".repeat(64) + "@medlem.example").isPresent());
    assertTrue(Values.email("a".repeat(65) + "@medlem.example").isEmpty());
    assertTrue(Values.email("a@" + "b.".repeat(130) + "example").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1987-02-28", "1987/2/28", "1987.02.28", "19870228"})
  void a_date_is_read_as_programs_write_it(String written) {
    assertEquals(Optional.of(LocalDate.of(1987, 2, 28)), Values.date(written));
  }

  @ParameterizedTest
  @CsvSource({
    "1987-02-30, true",
    "1987-13-01, true",
    "2100-02-29, true",
    "28/2 1987, false",
    "1987-02, false",
    "870228, false",
    "i går, false",
    "1987-02/28, false"
  })
  void a_date_that_does_not_exist_is_told_from_what_is_no_date(String written, boolean dateLike) {
    assertEquals(Optional.empty(), Values.date(written));
    assertEquals(dateLike, Values.looksLikeDate(written));
  }

  @ParameterizedTest
  @CsvSource({"J, true", "ja, true", "N, false", "Nej, false", "'', false", "yes, true"})
  void a_mark_is_yes_or_no(String written, boolean yes) {
    assertEquals(Optional.of(yes), Values.flag(written));
  }

  @Test
  void a_mark_that_says_neither_is_a_fault() {
    assertEquals(Optional.empty(), Values.flag("kanske"));
  }

  @Test
  void gender_is_what_has_been_declared_and_silence_is_an_answer() {
    assertEquals(Optional.of(Gender.NON_BINARY), Values.gender("Ickebinär"));
    assertEquals(Optional.of(Gender.UNDECLARED), Values.gender(""));
    assertEquals(Optional.empty(), Values.gender("kvinma"));
  }

  @Test
  void a_postal_code_is_written_one_way_and_a_foreign_one_left_alone() {
    assertEquals("123 45", Values.postalCode("12345"));
    assertEquals("123 45", Values.postalCode("123 45"));
    assertEquals("SW1A 1AA", Values.postalCode("SW1A 1AA"));
  }

  @Test
  void a_language_is_known_by_its_two_letters_and_swedish_when_nothing_is_said() {
    assertEquals(Optional.of("ku"), Values.language("KU"));
    assertEquals(Optional.of("sv"), Values.language(""));
    assertEquals(Optional.empty(), Values.language("s"));
    assertEquals(Optional.empty(), Values.language("xx"));
  }
}
