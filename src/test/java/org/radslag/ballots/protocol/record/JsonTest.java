package org.radslag.ballots.protocol.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "0",
        "-1",
        "true",
        "false",
        "null",
        "{\"a\":[1,2,{\"b\":\"c\"}],\"d\":\"åäö\"}",
        "\"\\\"\\\\\\n\\t\\u0001\""
      })
  void what_is_compact_is_written_as_it_was_read(String text) {
    assertEquals(text, Json.compact(text.getBytes(UTF_8)).write());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " {}",
        "{} ",
        "{ }",
        "[1, 2]",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,}",
        "[1,]",
        "[1",
        "{\"a\"",
        "{\"a\":}",
        "{a:1}",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"a\nb\"",
        "\"\\\"a\nb\"",
        "01",
        "-",
        "-01",
        "1.5",
        "1e3",
        "+1",
        "123456789012345678901",
        "tru",
        "nul",
        "1 2",
        "[[[[[[[[[[[[[1]]]]]]]]]]]]]",
        "\u0000"
      })
  void what_is_not_well_formed_is_refused(String text) {
    assertThrows(Malformed.class, () -> Json.compact(text.getBytes(UTF_8)));
  }

  @Test
  void blanks_are_allowed_only_where_people_write() {
    byte[] text = " { \"a\" : [ 1 , 2 ] ,\r\n\t\"b\" : { } , \"c\":[ ] } ".getBytes(UTF_8);
    assertEquals("{\"a\":[1,2],\"b\":{},\"c\":[]}", Json.spaced(text).write());
    assertThrows(Malformed.class, () -> Json.compact(text));
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    for (byte[] bytes :
        new byte[][] {
          {'"', (byte) 0xff, '"'}, {'"', (byte) 0xc0, (byte) 0x80, '"'}, {(byte) 0xe5}
        }) {
      assertThrows(Malformed.class, () -> Json.compact(bytes));
    }
  }

  @Test
  void endless_nesting_is_refused_without_recursion_running_away() {
    byte[] deep = "[".repeat(5_000_000).getBytes(UTF_8);
    assertThrows(Malformed.class, () -> Json.compact(deep));
    byte[] members = "{\"a\":".repeat(1_000_000).getBytes(UTF_8);
    assertThrows(Malformed.class, () -> Json.spaced(members));
  }

  @Test
  void millions_of_values_are_refused() {
    byte[] many = ("[" + "0,".repeat(3_000_000) + "0]").getBytes(UTF_8);
    assertThrows(Malformed.class, () -> Json.compact(many));
  }

  @Test
  void random_bytes_are_read_or_refused_but_nothing_else() {
    Random random = new Random(5);
    String alphabet = "{}[]\",:\\u0123456789abtrfnlse-. \n\u00e5";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(24);
      for (int j = 0; j < length; j++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      byte[] bytes = text.toString().getBytes(UTF_8);
      try {
        Json value = Json.spaced(bytes);
        assertEquals(value, Json.compact(value.bytes()));
      } catch (Malformed e) {
        assertEquals(true, e.getMessage().endsWith("."));
      }
    }
  }

  @Test
  void numbers_are_bounded_and_canonical() {
    assertEquals(7, new Json.Digits("7").asInt("n", 0, 7));
    for (String digits : new String[] {"8", "-1", "07", "", "99999999999"}) {
      assertThrows(Malformed.class, () -> new Json.Digits(digits).asInt("n", 0, 7), digits);
    }
    assertThrows(Malformed.class, () -> new Json.Digits("0").asInt("n", 1, 7));
    assertThrows(Malformed.class, () -> Json.text("7").asInt("n", 0, 7));
  }

  @Test
  void members_must_be_exactly_those_in_that_order() {
    Json json = Json.compact("{\"a\":1,\"b\":2}".getBytes(UTF_8));
    assertEquals(2, json.exactly("x", "a", "b").size());
    assertThrows(Malformed.class, () -> json.exactly("x", "b", "a"));
    assertThrows(Malformed.class, () -> json.exactly("x", "a"));
    assertThrows(Malformed.class, () -> json.exactly("x", "a", "b", "c"));
    assertThrows(Malformed.class, () -> Json.number(1).exactly("x", "a"));
    assertThrows(Malformed.class, () -> Json.number(1).asText("x"));
    assertThrows(Malformed.class, () -> Json.number(1).asItems("x"));
    assertThrows(Malformed.class, () -> Json.compact("[1]".getBytes(UTF_8)).asItems("x", 2));
  }
}
