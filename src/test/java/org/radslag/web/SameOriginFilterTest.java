package org.radslag.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameOriginFilterTest {
  @Test
  void our_own_page_may_post() {
    assertTrue(fromHere(Map.of("Sec-Fetch-Site", "same-origin", "Cookie", "a=b")));
    assertTrue(
        fromHere(
            Map.of(
                "Origin", "https://radslag.example", "Host", "radslag.example", "Cookie", "a=b")));
  }

  @Test
  void another_site_may_not() {
    assertFalse(fromHere(Map.of("Sec-Fetch-Site", "cross-site")));
    assertFalse(fromHere(Map.of("Origin", "https://elsewhere.example", "Host", "radslag.example")));
  }

  @Test
  void a_neighbour_under_the_same_domain_may_not() {
    assertFalse(fromHere(Map.of("Sec-Fetch-Site", "same-site")));
    assertFalse(
        fromHere(
            Map.of("Origin", "https://radslag.example.evil.example", "Host", "radslag.example")));
  }

  @Test
  void an_origin_that_hides_itself_may_not() {
    assertFalse(fromHere(Map.of("Origin", "null", "Host", "radslag.example")));
  }

  @Test
  void a_browser_that_says_nothing_may_not_bring_a_cookie() {
    assertFalse(fromHere(Map.of("Host", "radslag.example", "Cookie", "JSESSIONID=1")));
  }

  @Test
  void a_program_without_cookies_brings_nobodys_authority_and_may() {
    assertTrue(fromHere(Map.of("Host", "radslag.example")));
  }

  private static boolean fromHere(Map<String, String> headers) {
    return SameOriginFilter.fromHere(
        (HttpServletRequest)
            Proxy.newProxyInstance(
                SameOriginFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> headers.get(arguments[0])));
  }
}
