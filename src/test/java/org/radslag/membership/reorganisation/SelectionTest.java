package org.radslag.membership.reorganisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {

  @Test
  void numbers_and_postal_codes_are_read_however_they_are_separated() {
    Selection read = Selection.read(" 200001, 200002\n200001;200003 ", "123 45, 12346\n 12347");
    assertEquals(Set.of("200001", "200002", "200003"), read.numbers());
    assertEquals(Set.of("123 45", "123 46", "123 47"), read.postalCodes());
    assertEquals(6, read.size());
  }

  @Test
  void what_is_no_postal_code_is_kept_and_will_fit_nobody() {
    assertEquals(Set.of("123", "4567"), Selection.read("", "123 4567").postalCodes());
  }

  @Test
  void blanks_choose_nobody() {
    assertTrue(Selection.read(" \n", ",;").isEmpty());
  }
}
