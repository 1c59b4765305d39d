package org.radslag.signin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodesTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void a_mail_code_has_eight_digits_also_when_it_begins_with_noughts() {
    SecureRandom smallest =
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public int nextInt(int bound) {
            return 42;
          }
        };
    assertEquals("00000042", MailCode.create(smallest));
    assertEquals("0000 0042", MailCode.grouped("00000042"));
    for (int i = 0; i < 100; i++) {
      assertTrue(MailCode.create(random).matches("[0-9]{8}"));
    }
  }

  @Test
  void a_mail_code_is_read_however_it_is_pasted() {
    for (String typed :
        new String[] {
          "12345678", " 1234 5678 ", "1234-5678", "1234\u00a05678", "1234\u20135678\n"
        }) {
      assertEquals("12345678", MailCode.typed(typed));
    }
    assertEquals("", MailCode.typed(null));
    assertTrue(MailCode.typed("1".repeat(1_000_000)).length() < 100);
  }

  @Test
  void a_paper_code_has_no_characters_that_are_mistaken_for_others() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      String code = PaperCode.create(random);
      assertTrue(code.matches("[2-9A-HJ-NP-Z]{12}"), code);
      codes.add(code);
    }
    assertEquals(200, codes.size());
  }

  @Test
  void a_paper_code_is_read_in_small_letters_and_without_its_hyphens() {
    assertEquals("ABCD-EFGH-JKLM", PaperCode.grouped("ABCDEFGHJKLM"));
    assertEquals("ABCDEFGHJKLM", PaperCode.typed("abcd-efgh jklm"));
    assertEquals("ABCDEFGHJKLM", PaperCode.typed("ABCD\u2011EFGH\u2013JKLM"));
    assertEquals("", PaperCode.typed(null));
  }

  @Test
  void a_secret_is_known_by_its_hash_and_never_printed() {
    Secret one = Secret.create(random);
    Secret other = Secret.create(random);
    assertEquals(43, one.text().length());
    assertNotEquals(one.text(), other.text());
    assertArrayEquals(one.hash(), Secret.hash(one.text()));
    assertArrayEquals(Secret.hash(""), Secret.hash("not a secret"));
    assertArrayEquals(Secret.hash(""), Secret.hash(null));
    assertFalse(one.toString().contains(one.text()));
  }
}
