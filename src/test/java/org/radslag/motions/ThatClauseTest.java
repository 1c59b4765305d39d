package org.radslag.motions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThatClauseTest {

  private static ThatClause sv(String text) {
    return ThatClause.of(text, MotionLanguage.SV);
  }

  @Test
  void it_must_begin_with_att_in_small_letters_and_demand_something() {
    assertTrue(sv("att distriktet ska gå").beginsRight());
    assertFalse(sv("Att distriktet ska gå").beginsRight());
    assertFalse(sv("attdistriktet ska gå").beginsRight());
    assertFalse(sv("att").beginsRight());
    assertFalse(sv("distriktet ska gå").beginsRight());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Att distriktet ska gå|att distriktet ska gå",
        "Jag yrkar att distriktet ska gå|att distriktet ska gå",
        "2. Att distriktet ska gå|att distriktet ska gå",
        "– att distriktet ska gå|att distriktet ska gå",
        "Att: distriktet ska gå|att distriktet ska gå",
        "Distriktet ska gå|att distriktet ska gå",
        "Mälarstad ska rustas|att Mälarstad ska rustas",
        "3) Distriktet ska gå|att distriktet ska gå",
        "Distriktet ska verka för att bussar går|att distriktet ska verka för att bussar går",
        "att distriktet ska gå|att distriktet ska gå",
      })
  void the_beginning_can_be_mended(String written, String mended) {
    assertEquals(mended, sv(written).beginningRight().text());
  }

  @Test
  void a_full_stop_is_put_where_none_stands() {
    assertEquals("att vi ska gå.", sv("att vi ska gå").ended().text());
    assertEquals("att vi ska gå.", sv("att vi ska gå.").ended().text());
    assertEquals("", sv("").ended().text());
  }

  @Test
  void line_breaks_controls_and_marks_of_direction_do_not_survive() {
    assertEquals("att vi ska gå", sv("att\u0000 vi\n ska\u202E gå").text());
  }
}
