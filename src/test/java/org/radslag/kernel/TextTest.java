package org.radslag.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void control_characters_and_nul_are_dropped() {
    assertEquals("att vi", Text.of("att\u0000 \u0007vi\u001b"));
  }

  @Test
  void marks_that_turn_the_writing_direction_are_dropped() {
    assertEquals("ja nej", Text.of("\u202eja\u202c \u2066nej\u2069\u200f"));
  }

  @Test
  void decomposed_letters_are_composed_so_that_equal_words_are_equal() {
    assertEquals("\u00e5tg\u00e4rd", Text.of("a\u030atga\u0308rd"));
  }

  @Test
  void lines_are_kept_in_a_text_and_folded_in_a_line() {
    assertEquals("ett\ntv\u00e5", Text.of(" ett\r\ntv\u00e5 "));
    assertEquals("ett tv\u00e5", Text.line("ett\r\n\ttv\u00e5"));
  }

  @Test
  void markup_is_kept_as_the_characters_it_is() {
    assertEquals("<b>x</b>", Text.of("<b>x</b>"));
  }

  @Test
  void nothing_becomes_an_empty_text() {
    assertEquals("", Text.of(null));
  }

  @Test
  void an_emoji_of_several_parts_is_kept_whole() {
    String family = "\ud83d\udc69\u200d\ud83d\udc67";
    assertEquals(family, Text.of(family));
  }
}
