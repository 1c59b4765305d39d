package org.radslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.platform.Settings;

class SessionCookieTest {

  @Test
  void it_is_kept_for_this_host_over_tls_and_away_from_scripts_and_other_sites() {
    assertEquals(
        List.of(
            "Set-Cookie",
            "__Host-radslag=secret; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax; Secure"),
        written(true, "secret"));
  }

  @Test
  void the_demo_on_loopback_does_without_tls_under_another_name() {
    assertEquals(
        List.of("Set-Cookie", "radslag=secret; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax"),
        written(false, "secret"));
  }

  @Test
  void it_is_removed_with_the_attributes_it_was_set_with() {
    assertEquals(
        List.of("Set-Cookie", "__Host-radslag=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure"),
        written(true, null));
    assertEquals(
        List.of("Set-Cookie", "radslag=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"),
        written(false, null));
  }

  /** A neighbour under the same domain can set "radslag", but never a name with __Host-. */
  @Test
  void over_tls_the_demo_s_name_opens_nothing() {
    assertEquals("mine", read(true, new Cookie("__Host-radslag", "mine")));
    assertNull(read(true, new Cookie("radslag", "planted")));
    assertEquals(
        "mine", read(true, new Cookie("radslag", "planted"), new Cookie("__Host-radslag", "mine")));
    assertEquals("mine", read(false, new Cookie("radslag", "mine")));
  }

  @Test
  void a_request_without_cookies_carries_no_secret() {
    assertNull(read(true, (Cookie[]) null));
    assertNull(read(true, new Cookie("radslag_lang", "sv")));
  }

  private static List<String> written(boolean secure, String secret) {
    List<String> headers = new ArrayList<>();
    HttpServletResponse response =
        fake(
            HttpServletResponse.class,
            (proxy, method, arguments) -> {
              assertEquals("addHeader", method.getName());
              Arrays.stream(arguments).map(String::valueOf).forEach(headers::add);
              return null;
            });
    SessionCookie cookie = cookie(secure);
    if (secret == null) {
      cookie.remove(response);
    } else {
      cookie.write(response, secret);
    }
    return headers;
  }

  private static String read(boolean secure, Cookie... sent) {
    return cookie(secure).read(fake(HttpServletRequest.class, (proxy, method, arguments) -> sent));
  }

  private static SessionCookie cookie(boolean secure) {
    SessionCookie cookie = new SessionCookie();
    cookie.settings =
        new Settings() {
          @Override
          public boolean secureCookie() {
            return secure;
          }
        };
    return cookie;
  }

  private static <T> T fake(Class<T> type, InvocationHandler answers) {
    return type.cast(
        Proxy.newProxyInstance(
            SessionCookieTest.class.getClassLoader(), new Class<?>[] {type}, answers));
  }
}
