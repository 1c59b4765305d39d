package org.radslag.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The demo's front desk, on 127.0.0.1: sign in as a persona with one press, read everyone's mail,
 * move the clock.
 *
 * <p>Whoever can reach it may do all that, so nobody else may press its buttons from afar: it
 * answers only to its own name (a rebound host name is turned away) and takes forms only from its
 * own page.
 */
final class DemoDesk implements AutoCloseable {
  private static final int MOST_FORM_BYTES = 10_000;
  private static final int MOST_FIELDS = 10;
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final String self;
  private final String product;
  private final List<Persona> personas;
  private final DemoAccess access;
  private final DemoClock clock;
  private final DemoMail mail;
  private final DemoDevices devices;

  private DemoDesk(
      HttpServer server,
      Settings settings,
      List<Persona> personas,
      DemoAccess access,
      DemoClock clock,
      DemoMail mail) {
    this.server = server;
    this.self = "localhost:" + server.getAddress().getPort();
    this.product = settings.address();
    this.personas = personas;
    this.access = access;
    this.clock = clock;
    this.mail = mail;
    this.devices = new DemoDevices(DemoDevices.in(settings.data()));
  }

  static DemoDesk start(
      Settings settings, List<Persona> personas, DemoAccess access, DemoClock clock, DemoMail mail)
      throws CannotStart {
    try {
      InetAddress loopback = InetAddress.getByName("127.0.0.1");
      HttpServer server =
          HttpServer.create(new InetSocketAddress(loopback, settings.deskPort()), 0);
      DemoDesk desk = new DemoDesk(server, settings, personas, access, clock, mail);
      server.createContext("/", desk::answer);
      server.setExecutor(desk.threads);
      server.start();
      return desk;
    } catch (IOException e) {
      throw new CannotStart("port-taken", String.valueOf(settings.deskPort()), "radslag.desk.port");
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      DeskAnswer answer = new DeskAnswer(exchange, product);
      String host = header(exchange, "Host");
      String method = exchange.getRequestMethod();
      if (!host.equals(self)) {
        elsewhere(answer, host, method);
      } else if (method.equals("GET") || method.equals("HEAD")) {
        get(exchange, answer);
      } else if (!method.equals("POST")) {
        answer.refuse(405, "desk.no-such-page");
      } else if (!header(exchange, "Origin").equals("http://" + self)) {
        answer.refuse(403, "desk.foreign-form");
      } else {
        post(exchange, answer);
      }
    }
  }

  /** The session cookie belongs to "localhost": a visitor who came by number is sent there. */
  private void elsewhere(DeskAnswer answer, String host, String method) throws IOException {
    boolean byNumber = host.equals(self.replace("localhost", "127.0.0.1"));
    if (byNumber && method.equals("GET")) {
      answer.redirect("http://" + self + "/");
    } else {
      answer.refuse(421, "desk.foreign-host");
    }
  }

  private void get(HttpExchange exchange, DeskAnswer answer) throws IOException {
    String path = exchange.getRequestURI().getPath();
    switch (path) {
      case "/" -> page(answer, 200, "");
      case "/desk.css" -> answer.style();
      default -> file(answer, path.split("/", -1));
    }
  }

  private void file(DeskAnswer answer, String[] path) throws IOException {
    Optional<byte[]> file =
        path.length == 4 && path[1].equals("devices")
            ? devices.file(path[2], path[3])
            : Optional.empty();
    if (file.isPresent()) {
      answer.file(path[3], file.get());
    } else {
      answer.refuse(404, "desk.no-such-page");
    }
  }

  private void page(DeskAnswer answer, int status, String notice) throws IOException {
    DeskPage page = new DeskPage(answer.texts(), product);
    String html = page.html(personas, devices.votes(), mail.newestFirst(), clock.now(), notice);
    answer.page(status, html);
  }

  private void post(HttpExchange exchange, DeskAnswer answer) throws IOException {
    Optional<Map<String, String>> sent = form(exchange);
    if (sent.isEmpty()) {
      answer.refuse(413, "desk.too-long");
      return;
    }
    Map<String, String> form = sent.get();
    switch (exchange.getRequestURI().getPath()) {
      case "/sign-in" -> signIn(exchange, answer, form.getOrDefault("member", ""));
      case "/clock" -> moveClock(answer, form);
      default -> answer.refuse(404, "desk.no-such-page");
    }
  }

  private void signIn(HttpExchange exchange, DeskAnswer answer, String member) throws IOException {
    boolean known = personas.stream().anyMatch(p -> p.memberNumber().equals(member));
    Optional<String> secret =
        known ? access.signIn(member, header(exchange, "User-Agent")) : Optional.empty();
    if (secret.isEmpty()) {
      page(answer, 404, answer.texts().say("desk.no-such-persona"));
      return;
    }
    answer.cookie(DemoAccess.COOKIE, secret.get());
    answer.redirect(product);
  }

  private void moveClock(DeskAnswer answer, Map<String, String> form) throws IOException {
    boolean moved;
    switch (form.getOrDefault("move", "")) {
      case "hour" -> moved = clock.forward(Duration.ofHours(1));
      case "day" -> moved = clock.forward(Duration.ofDays(1));
      case "set" -> moved = setClock(form.getOrDefault("time", ""));
      case "back" -> {
        clock.back();
        moved = true;
      }
      default -> moved = false;
    }
    if (moved) {
      answer.redirect("/#clock");
    } else {
      page(answer, 400, answer.texts().say("desk.no-such-time"));
    }
  }

  private boolean setClock(String time) throws IOException {
    try {
      return clock.set(LocalDateTime.parse(time));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<Map<String, String>> form(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_FORM_BYTES + 1);
    String[] fields = new String(body, StandardCharsets.UTF_8).split("&", MOST_FIELDS + 1);
    if (body.length > MOST_FORM_BYTES || fields.length > MOST_FIELDS) {
      return Optional.empty();
    }
    Map<String, String> form = new HashMap<>();
    for (String field : fields) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        form.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
      }
    }
    return Optional.of(form);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // a stray per cent sign: no field of ours has one
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
