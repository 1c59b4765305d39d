package org.radslag.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/motions/motion.xhtml?id=3f2b",
        "/access/me.xhtml",
        "/a/b?q=%C3%A5&done=x.done.y"
      })
  void a_page_of_ours_is_returned_to(String wanted) {
    assertEquals(wanted, ReturnPath.of(wanted));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "motions",
        "//example.org",
        "/\\example.org",
        "\\\\example.org",
        "https://example.org/",
        "/\t/example.org",
        "/%",
        "/a b",
        "/å",
        "/x\r\nSet-Cookie: radslag=1",
        "/a//example.org",
        "/.//example.org",
        "/a/..//example.org",
        "/access/sign-in.xhtml?to=/access/sign-in.xhtml",
        "javascript:alert(1)",
        "/a/../b"
      })
  void anything_else_leads_to_the_start_page(String wanted) {
    assertEquals("/", ReturnPath.of(wanted));
  }

  @ParameterizedTest
  @ValueSource(ints = {501, 100_000})
  void an_endless_address_leads_to_the_start_page(int length) {
    assertEquals("/", ReturnPath.of("/" + "a".repeat(length)));
  }
}
