package org.radslag.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settles each request's language: the reader's choice ({@code ?lang=}, then remembered), the
 * browser's wish, Swedish.
 */
public class LanguageFilter extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String COOKIE = "radslag_lang";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Locale> chosen = chosen(request);
    chosen.ifPresent(language -> remember(request, response, language));
    Languages.settle(
        request,
        chosen
            .or(() -> remembered(request))
            .or(() -> Languages.accepted(request.getHeader("Accept-Language")))
            .orElse(Languages.SWEDISH));
    chain.doFilter(request, response);
  }

  /** Reads the query string, never the body: a body must pass its limit before anyone parses it. */
  private static Optional<Locale> chosen(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? Optional.empty()
        : Arrays.stream(query.split("&"))
            .filter(p -> p.startsWith("lang="))
            .findFirst()
            .flatMap(p -> Languages.named(p.substring(5)));
  }

  private static Optional<Locale> remembered(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(c -> c.getName().equals(COOKIE))
        .findFirst()
        .flatMap(c -> Languages.named(c.getValue()));
  }

  private static void remember(
      HttpServletRequest request, HttpServletResponse response, Locale language) {
    Cookie cookie = new Cookie(COOKIE, language.toLanguageTag());
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
