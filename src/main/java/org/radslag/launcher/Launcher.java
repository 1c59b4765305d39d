package org.radslag.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * {@code mvn -Pdemo}: checks, starts the database, the mailbox, the server and the desk, says where
 * they are, and stays until it is told to stop.
 *
 * <p>Ends with exit code 1 and one sentence when it cannot start. Ctrl-C, SIGTERM and the closing
 * of the terminal stop everything in the reverse order.
 */
@OutsideTheServer
public final class Launcher {
  /**
   * UTF-8 whatever the locale says: the terminals of today read it, and the bare POSIX locale would
   * print "R?dslag".
   */
  private static final PrintStream CONSOLE =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final Texts texts = Texts.in(Locale.getDefault());
  private final Started started = new Started();
  private final Settings settings;
  private volatile boolean ready;

  private Launcher(Settings settings) {
    this.settings = settings;
  }

  /** Takes no arguments: all choices are system properties. */
  public static void main(String[] arguments) {
    // The libraries below log through SLF4J, for which there is no log here; that is meant.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    try {
      new Launcher(Settings.from(System.getProperties())).run();
    } catch (CannotStart e) {
      CONSOLE.println(e.getMessage());
    }
    System.exit(1);
  }

  /** Returns when a part has ended by itself; Ctrl-C ends the process instead. */
  private void run() throws CannotStart {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    try {
      check();
      startAll();
    } catch (CannotStart e) {
      throw unlessStopping(e);
    } catch (IOException | RuntimeException e) {
      String what = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
      throw unlessStopping(new CannotStart("failed", what));
    }
  }

  /** A start that fails because it is being stopped is no failure. */
  private CannotStart unlessStopping(CannotStart refusal) {
    if (started.stopping()) {
      throw Started.endOfProcess();
    }
    return refusal;
  }

  private void check() throws CannotStart, IOException {
    Preflight.java(Runtime.version().feature());
    Preflight.platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    Preflight.war(settings.war());
    Path data = settings.data();
    Preflight.writable(data);
    started.start(() -> Instance.hold(data));
    Preflight.ports(settings);
    if (settings.reset()) {
      CONSOLE.println(texts.say("start.reset", data));
      EmbeddedDatabase.wipe(data);
      PrivateFiles.deleteTree(DemoDevices.in(data));
      DemoClock.forgetStart(data);
    }
    boolean first = EmbeddedDatabase.isNew(data);
    Preflight.disk(Files.getFileStore(data).getUsableSpace(), first, data);
    CONSOLE.println(texts.say(first ? "start.first" : "start.starting", data));
  }

  private void startAll() throws CannotStart, IOException {
    long begun = System.nanoTime();
    Path data = settings.data();
    EmbeddedDatabase database =
        started.start(
            () ->
                EmbeddedDatabase.start(
                    data, settings.databasePort(), settings.verbose(), () -> {}));
    DemoMail mail = started.start(() -> DemoMail.start(settings.mailPort()));
    Server server =
        started.start(() -> Server.start(settings, ServerSettings.application(settings, database)));
    server.awaitReady();
    List<Persona> personas = Persona.ofTheDemo();
    DemoAccess access = DemoAccess.open(database);
    DemoClock clock = DemoClock.open(access, data);
    started.start(() -> DemoDesk.start(settings, personas, access, clock, mail));
    ready = true;
    welcome(Duration.ofNanos(System.nanoTime() - begun), personas);
    stay(database, server);
  }

  private void welcome(Duration took, List<Persona> personas) {
    CONSOLE.println();
    CONSOLE.println(texts.say("start.ready", String.valueOf(took.toSeconds())));
    CONSOLE.println();
    line(texts.say("start.address"), settings.address());
    line(texts.say("start.desk"), settings.deskAddress());
    line(texts.say("start.log"), settings.data().resolve("log").toString());
    if (!personas.isEmpty()) {
      CONSOLE.println();
      CONSOLE.println(texts.say("start.personas"));
      int longest = personas.stream().mapToInt(p -> p.name().length()).max().orElse(0);
      for (Persona persona : personas) {
        String gap = " ".repeat(longest - persona.name().length() + 2);
        CONSOLE.println("  " + persona.name() + gap + persona.role(texts.tag()));
      }
    }
    CONSOLE.println();
    CONSOLE.println(texts.say("start.stop", settings.data()));
  }

  private static void line(String label, String value) {
    CONSOLE.println("  " + value);
    CONSOLE.println("      " + label);
  }

  private void stay(EmbeddedDatabase database, Server server) {
    CompletableFuture<?> anEnd = CompletableFuture.anyOf(database.end(), server.end());
    anEnd.join();
    if (started.stopping()) {
      throw Started.endOfProcess();
    }
    boolean serverEnded = server.end().isDone();
    CONSOLE.println(
        serverEnded
            ? texts.say("start.server-ended", server.log())
            : texts.say("start.database-ended", database.log()));
  }

  private void stop() {
    if (ready) {
      CONSOLE.println();
      CONSOLE.println(texts.say("start.stopping"));
    }
    started.stop();
    if (ready) {
      CONSOLE.println(texts.say("start.stopped"));
    }
  }
}
