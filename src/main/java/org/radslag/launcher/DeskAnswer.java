package org.radslag.launcher;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One answer of the desk: language, headers that every answer carries, body. */
final class DeskAnswer {
  private static final String LANGUAGE_COOKIE = "desk-language";

  private final HttpExchange exchange;
  private final Texts texts;

  /**
   * @param product address that a form of the desk may lead on to
   */
  DeskAnswer(HttpExchange exchange, String product) {
    this.exchange = exchange;
    this.texts = Texts.in(language(exchange));
    Headers headers = exchange.getResponseHeaders();
    headers.set(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
            + " form-action 'self' "
            + product);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin"); // "no-referrer" would also hide our own origin
    headers.set("Cache-Control", "no-store");
  }

  Texts texts() {
    return texts;
  }

  void page(int status, String html) throws IOException {
    send(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  void style() throws IOException {
    try (InputStream file = DeskAnswer.class.getResourceAsStream("desk.css")) {
      byte[] css = Objects.requireNonNull(file, "desk.css").readAllBytes();
      send(200, "text/css; charset=utf-8", css);
    }
  }

  /** A file to keep; the name is one that an index has. */
  void file(String name, byte[] content) throws IOException {
    exchange
        .getResponseHeaders()
        .set("Content-Disposition", "attachment; filename=\"" + name + "\"");
    send(200, "application/octet-stream", content);
  }

  void refuse(int status, String sentence) throws IOException {
    String text = texts.say(sentence) + "\n";
    send(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  void redirect(String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(303, -1);
  }

  /** Gives the browser a cookie that no script sees and no other site's form sends along. */
  void cookie(String name, String value) {
    exchange
        .getResponseHeaders()
        .add("Set-Cookie", name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax");
  }

  private void send(int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** As chosen on the page ({@code ?language=}), else as the browser asks. */
  private static Locale language(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    if (query != null && query.matches("language=(sv|en)")) {
      String chosen = query.substring(query.indexOf('=') + 1);
      exchange
          .getResponseHeaders()
          .add("Set-Cookie", LANGUAGE_COOKIE + "=" + chosen + "; Path=/; HttpOnly; SameSite=Lax");
      return new Locale(chosen);
    }
    for (String cookies : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
      if (cookies.contains(LANGUAGE_COOKIE + "=sv")) {
        return Texts.SWEDISH;
      }
      if (cookies.contains(LANGUAGE_COOKIE + "=en")) {
        return Locale.ENGLISH;
      }
    }
    return asked(exchange);
  }

  private static Locale asked(HttpExchange exchange) {
    String asked = exchange.getRequestHeaders().getFirst("Accept-Language");
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(asked == null ? "en" : asked);
      Locale match = Locale.lookup(ranges, List.of(Texts.SWEDISH, Locale.ENGLISH));
      return match == null ? Locale.ENGLISH : match;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}
