package org.radslag.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.kernel.Refusal;

class ChannelsTest {

  @Test
  void what_is_left_empty_is_fine() {
    assertEquals(List.of(), faults("", "", ""));
  }

  @Test
  void an_address_a_number_and_words_are_fine() {
    assertEquals(List.of(), faults("leyla@kommun.example", "+46 8-123 45 67", "Fredagar"));
  }

  @Test
  void what_is_no_address_is_refused_beside_its_field() {
    for (String bad :
        List.of("leyla", "a@b", "a b@c.se", "<a@c.se>", "a@" + "b".repeat(260) + ".se")) {
      assertEquals(List.of("email"), faults(bad, "", ""), bad);
    }
  }

  @Test
  void what_is_no_number_is_refused_beside_its_field() {
    for (String bad : List.of("ring mig", "12", "javascript:alert(1)", "1".repeat(41))) {
      assertEquals(List.of("phone"), faults("", bad, ""), bad);
    }
  }

  @Test
  void own_words_have_a_longest_length() {
    assertEquals(List.of(), faults("", "", "x".repeat(Channels.LONGEST_WORDS)));
    assertEquals(List.of("words"), faults("", "", "x".repeat(Channels.LONGEST_WORDS + 1)));
  }

  private static List<String> faults(String email, String phone, String words) {
    return Channels.faults(new Channel(email, phone, words)).stream().map(Refusal::field).toList();
  }
}
