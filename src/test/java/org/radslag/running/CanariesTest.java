package org.radslag.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The search for secrets finds them in every form and at every place. */
class CanariesTest {

  private static final BigInteger NUMBER = new BigInteger("98765432109876543210987654321098765");
  private static final Canaries CANARIES =
      new Canaries().text("code", "abc-DEF-ghi").number("number", NUMBER);

  @Test
  void every_form_is_found() throws IOException {
    for (byte[] form :
        new byte[][] {
          "abc-DEF-ghi".getBytes(StandardCharsets.UTF_8),
          "abc-DEF-ghi".getBytes(StandardCharsets.UTF_16BE),
          "abc-DEF-ghi".getBytes(StandardCharsets.UTF_16LE),
          Base64.getEncoder().encode("abc-DEF-ghi".getBytes(StandardCharsets.UTF_8))
        }) {
      assertEquals(Set.of("code"), found(form, 3));
    }
    for (byte[] form :
        new byte[][] {
          NUMBER.toString().getBytes(StandardCharsets.US_ASCII),
          NUMBER.toString(16).getBytes(StandardCharsets.US_ASCII),
          NUMBER.toByteArray(),
          Base64.getEncoder().encode(NUMBER.toByteArray())
        }) {
      assertEquals(Set.of("number"), found(form, 0));
    }
  }

  @Test
  void a_secret_between_two_pieces_is_found_and_what_is_like_one_is_not() throws IOException {
    byte[] code = "abc-DEF-ghi".getBytes(StandardCharsets.UTF_8);
    for (int before = (1 << 22) - 15; before < (1 << 22) + 5; before++) {
      assertEquals(Set.of("code"), found(code, before));
    }
    assertEquals(Set.of(), found("abc-DEF-ghI".getBytes(StandardCharsets.UTF_8), 3));
    assertEquals(Set.of(), found(Arrays.copyOf(code, code.length - 1), 3));
    assertThrows(IllegalArgumentException.class, () -> new Canaries().text("short", "1234567"));
  }

  private static Set<String> found(byte[] form, int before) throws IOException {
    byte[] all = new byte[before + form.length + 2];
    System.arraycopy(form, 0, all, before, form.length);
    return CANARIES.in(new ByteArrayInputStream(all));
  }
}
