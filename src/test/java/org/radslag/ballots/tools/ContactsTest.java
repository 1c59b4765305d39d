package org.radslag.ballots.tools;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactsTest {

  @ParameterizedTest
  @CsvSource({
    "sign-in, SMS",
    "sign-in, fax",
    "phone-since, i går",
    "phone-since, 2026-02-30",
    "address-since, 2026-2-3",
    "address-since, +12026-02-03"
  })
  void what_the_two_channel_rule_cannot_read_is_refused(String field, String value) {
    assertThrows(Refusal.class, () -> Contacts.check(List.of(Map.of(field, value))));
  }

  @Test
  void an_address_or_number_without_the_column_of_its_day_is_refused() {
    assertThrows(Refusal.class, () -> Contacts.check(List.of(Map.of("phone", "070-1234567"))));
    assertThrows(Refusal.class, () -> Contacts.check(List.of(Map.of("address", "Gatan 1"))));
  }

  @Test
  void known_sign_ins_real_days_and_empty_fields_are_taken() {
    for (String signIn : List.of("", "email", "sms", "letter", "passkey", "phone")) {
      assertDoesNotThrow(
          () ->
              Contacts.check(
                  List.of(
                      Map.of(
                          "sign-in",
                          signIn,
                          "phone",
                          "070",
                          "phone-since",
                          "2024-02-29",
                          "address",
                          "Gatan 1",
                          "address-since",
                          ""))));
    }
  }
}
