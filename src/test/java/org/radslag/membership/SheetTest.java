package org.radslag.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+46701740505", "-1", "@SUM(A1)", "\tx", "\rx", "|cmd", "\n=x"})
  void no_office_program_computes_a_value(String value) {
    assertEquals("'" + value, Sheet.harmless(value));
    assertEquals(value, Sheet.plain(Sheet.harmless(value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Alva", "O'Lindgrund", "'", "a=b", "Nils-Erik", "1-2"})
  void what_is_no_formula_stays_as_it_is(String value) {
    assertEquals(value, Sheet.harmless(value));
    assertEquals(value, Sheet.plain(value));
  }

  @Test
  void a_file_begins_with_its_mark_and_quotes_what_would_break_a_row() {
    StringWriter out = new StringWriter();
    new Sheet(out).row("a;b", "c\"d", "=e\nf", null, 7);
    assertEquals("\uFEFF\"a;b\";\"c\"\"d\";\"'=e\nf\";;7\r\n", out.toString());
  }
}
