package org.radslag.ballots.tools;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a list on which the two-channel rule rests: a code never travels the way that
 * carries the sign-in, nor to an address or number that is new. What cannot be read allows nothing.
 */
final class Contacts {

  private static final Set<String> SIGN_INS = Set.of("email", "sms", "letter", "passkey", "phone");

  private Contacts() {}

  static void check(List<Map<String, String>> rows) throws Refusal {
    for (int at = 0; at < rows.size(); at++) {
      Map<String, String> row = rows.get(at);
      for (String name : List.of("address", "phone")) {
        if (!row.getOrDefault(name, "").isEmpty() && !row.containsKey(name + "-since")) {
          throw new Refusal("list.heading", "pseudonym;channel;" + name + ";" + name + "-since");
        }
      }
      String signIn = row.getOrDefault("sign-in", "");
      if (!signIn.isEmpty() && !SIGN_INS.contains(signIn)) {
        throw new Refusal("list.field", at + 2, "sign-in", signIn);
      }
      for (String name : List.of("address-since", "phone-since")) {
        String day = row.getOrDefault(name, "");
        if (!day.isEmpty() && !isDay(day)) {
          throw new Refusal("list.field", at + 2, name, day);
        }
      }
    }
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text)
          && text.length() == "2026-01-01".length();
    } catch (DateTimeParseException wrong) {
      return false;
    }
  }
}
