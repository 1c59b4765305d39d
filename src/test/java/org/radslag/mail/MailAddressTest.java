package org.radslag.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"anna@example.org", "a.b+c@sub.example.org", "o'neil@example.org"})
  void a_plain_address_is_one(String address) {
    assertTrue(MailAddress.isValid(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "anna",
        "anna@",
        "@example.org",
        "a@b@c.org",
        "Anna <anna@example.org>",
        "anna@example.org, bo@example.org",
        "anna@example.org\r\nBcc: bo@example.org",
        "anna @example.org",
        "\"anna\"@example.org",
        "anna@[127.0.0.1]",
        "group:anna@example.org;"
      })
  void anything_else_is_none(String address) {
    assertFalse(MailAddress.isValid(address));
  }

  @Test
  void an_address_is_compared_without_case_spaces_and_marks_of_direction() {
    assertEquals("anna@example.org", MailAddress.normalised(" Anna@Example.ORG\u202e\r\n"));
    assertEquals("", MailAddress.normalised(null));
  }

  @Test
  void an_address_longer_than_mail_carries_is_none() {
    assertFalse(MailAddress.isValid("a".repeat(60) + "@" + "b".repeat(250) + ".org"));
  }
}
