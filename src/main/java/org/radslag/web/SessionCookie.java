package org.radslag.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.radslag.platform.Settings;

/**
 * The cookie that carries a session's secret: for this host only, over TLS only, unseen by scripts,
 * not sent along by other sites' forms. In the demo on loopback it does without TLS, under another
 * name.
 */
@ApplicationScoped
public class SessionCookie {

  private static final Duration AGE = Duration.ofDays(90);

  @Inject Settings settings;

  /** The secret that the request carries, or null. */
  public String read(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(name())) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  /** Gives the browser a secret to keep. */
  public void write(HttpServletResponse response, String secret) {
    set(response, secret, AGE);
  }

  /** Makes the browser forget it. */
  public void remove(HttpServletResponse response) {
    set(response, "", Duration.ZERO);
  }

  private void set(HttpServletResponse response, String value, Duration age) {
    response.addHeader(
        "Set-Cookie",
        name()
            + "="
            + value
            + "; Path=/; Max-Age="
            + age.toSeconds()
            + "; HttpOnly; SameSite=Lax"
            + (settings.secureCookie() ? "; Secure" : ""));
  }

  private String name() {
    return settings.secureCookie() ? "__Host-radslag" : "radslag";
  }
}
