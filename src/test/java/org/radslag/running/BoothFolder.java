package org.radslag.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The files of the booth on a server of their own, under the product's content policy: what the
 * arithmetic does needs neither sign-in nor database.
 */
class BoothFolder implements AutoCloseable {
  private static final Path FOLDER = Path.of("src/main/webapp/booth");
  private static final Map<String, String> TYPES =
      Map.of("js", "text/javascript", "html", "text/html; charset=utf-8");
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; script-src"
          + " 'self'";

  private final HttpServer server;

  BoothFolder() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/booth/", BoothFolder::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring("/booth/".length());
    byte[] content =
        name.matches("[a-z-]+\\.js")
            ? Files.readAllBytes(FOLDER.resolve(name))
            : "<!DOCTYPE html><html lang=en><title>Booth</title>".getBytes(StandardCharsets.UTF_8);
    String type = TYPES.get(name.endsWith(".js") ? "js" : "html");
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
