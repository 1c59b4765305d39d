package org.radslag.web.guide;

import fish.payara.micro.PayaraMicro;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A server with the style guide: the frame of the product (template, tags, texts, guards) without
 * its contexts, so that it needs no database.
 */
public final class StyleGuideServer implements AutoCloseable {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path TARGET = ROOT.resolve("target/styleguide");
  private static final List<String> PAGES =
      List.of(
          "WEB-INF/web.xml",
          "WEB-INF/glassfish-web.xml",
          "WEB-INF/faces-config.xml",
          "WEB-INF/beans.xml",
          "WEB-INF/template.xhtml",
          "WEB-INF/menu.xhtml",
          "WEB-INF/icons.xhtml",
          "WEB-INF/tags",
          "resources",
          "errors",
          "glossary.xhtml",
          "accessibility.xhtml");
  private static final List<String> FRAME =
      List.of(
          "Assets",
          "BodyLimitFilter",
          "ErrorPage",
          "Frame",
          "LanguageFilter",
          "Languages",
          "Messages",
          "SameOriginFilter",
          "SecurityHeadersFilter",
          "StatelessViews",
          "Visitor",
          "Words");

  private final Process process;
  private final int port;

  private StyleGuideServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Builds the WAR and starts it on a free port of the loopback; returns when it answers. */
  public static StyleGuideServer start() throws Exception {
    Files.createDirectories(TARGET);
    Path war = TARGET.resolve("guide.war");
    build(war);
    int port = freePort();
    Path preboot =
        Files.writeString(
            TARGET.resolve("preboot"),
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n");
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx384m",
                "-Dradslag.organisation=Gemensamma Rörelsen, distrikt Mälarkusten",
                "-jar",
                jar(PayaraMicro.class),
                "--deploy",
                war.toString(),
                "--contextroot",
                "/",
                "--port",
                "" + port,
                "--nocluster",
                "--disablephonehome",
                "--prebootcommandfile",
                preboot.toString())
            .redirectErrorStream(true)
            .redirectOutput(TARGET.resolve("server.log").toFile())
            .start();
    StyleGuideServer server = new StyleGuideServer(process, port);
    for (int i = 0; i < 240 && !server.answers(); i++) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
    return server;
  }

  /** The address, without a slash at the end. */
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .orTimeout(20, TimeUnit.SECONDS)
        .exceptionally(slow -> process.destroyForcibly())
        .join();
  }

  private boolean answers() throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "The style guide's server ended; see " + TARGET.resolve("server.log"));
    }
    try {
      return ((HttpURLConnection)
                  URI.create(address() + "/glossary.xhtml").toURL().openConnection())
              .getResponseCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void build(Path war) throws IOException, URISyntaxException {
    try (OutputStream file = Files.newOutputStream(war);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String page : PAGES) {
        add(
            zip,
            ROOT.resolve("src/main/webapp"),
            ROOT.resolve("src/main/webapp").resolve(page),
            "");
      }
      add(zip, ROOT.resolve("src/test/webapp"), ROOT.resolve("src/test/webapp"), "");
      Path classes = ROOT.resolve("target/classes");
      add(zip, classes, classes.resolve("org/radslag/web"), "WEB-INF/classes/");
      add(
          zip,
          ROOT.resolve("target/test-classes"),
          ROOT.resolve("target/test-classes/org/radslag/web/guide"),
          "WEB-INF/classes/");
      Path primeFaces = Path.of(jar(org.primefaces.PrimeFaces.class));
      add(zip, primeFaces.getParent(), primeFaces, "WEB-INF/lib/");
    }
  }

  private static void add(ZipOutputStream zip, Path base, Path from, String into)
      throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(StyleGuideServer::belongs).sorted().toList()) {
        zip.putNextEntry(
            new ZipEntry(into + base.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  /** Of the package web only the frame: the pages of the product need what stands behind them. */
  private static boolean belongs(Path file) {
    String path = file.toString();
    if (!path.endsWith(".class")) {
      return true;
    }
    String name = file.getFileName().toString().replaceFirst("(\\$.*)?\\.class$", "");
    return path.contains("/guide/")
        ? List.of("StyleGuide", "Surroundings").contains(name)
        : file.getParent().endsWith("web") && FRAME.contains(name);
  }

  private static String jar(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
