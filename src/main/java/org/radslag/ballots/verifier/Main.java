package org.radslag.ballots.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.radslag.ballots.protocol.archive.ArchiveFault;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;

/** The commands that verify. End with 0 verified, 1 rejected, 2 unreadable or not understood. */
public final class Main {
  static final int VERIFIED = 0;
  static final int REJECTED = 1;
  static final int UNREADABLE = 2;

  private static final int BUFFER = 1 << 16;

  private final PrintStream out;
  private final PrintStream err;

  /** The program, speaking to these streams. */
  public Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Does what the arguments say as the program does: long work in a faster Java. The exit code. */
  public int start(String... args) {
    return FasterJava.exitCode(second(args).orElseGet(() -> run(args)));
  }

  private OptionalInt second(String... args) {
    try {
      return FasterJava.run(Arguments.parse(args), err);
    } catch (IllegalArgumentException e) {
      // Not understood: the answer to that needs no second Java.
      return OptionalInt.empty();
    }
  }

  /** Does what the arguments say in this process; the exit code. */
  int run(String... args) {
    Arguments arguments;
    try {
      arguments = Arguments.parse(args);
    } catch (IllegalArgumentException e) {
      Words words = Arguments.words(args);
      err.println(words.say("usage.wrong", e.getMessage()));
      err.println(words.say("usage"));
      return UNREADABLE;
    }
    Words words = arguments.words();
    if (arguments.command() == Arguments.Command.HELP) {
      out.println(words.say("usage"));
      return VERIFIED;
    }
    try {
      return switch (arguments.command()) {
        case DIFF -> new Difference(words).print(arguments.file(), arguments.newer(), out);
        default -> verify(arguments);
      };
    } catch (IOException e) {
      err.println(words.say("unreadable.io", arguments.file()));
      return UNREADABLE;
    } catch (ArchiveFault e) {
      err.println(words.say("unreadable.format", arguments.file()));
      return UNREADABLE;
    } catch (OutOfMemoryError e) {
      err.println(words.say("unreadable.memory", arguments.file()));
      return UNREADABLE;
    } catch (RuntimeException e) {
      // A fault of ours: it says nothing about the election, and must not look as if it did.
      err.println(words.say("unreadable.fault", e.getClass().getName()));
      return UNREADABLE;
    }
  }

  private int verify(Arguments arguments) throws IOException {
    Words words = arguments.words();
    Report report = check(arguments, words);
    Findings findings = new Findings(report, arguments, words);
    List<BesideArchive.Finding> beside = BesideArchive.check(arguments, report);
    switch (arguments.command()) {
      case REPORT -> out.print(new HtmlReport(findings, words).page());
      default -> {
        if (arguments.json()) {
          out.println(new JsonReport(findings).text(beside));
        } else {
          new TextReport(findings, words).print(out, beside);
        }
      }
    }
    boolean right = report.accepted() && beside.stream().allMatch(BesideArchive.Finding::right);
    return right ? VERIFIED : REJECTED;
  }

  private Report check(Arguments arguments, Words words) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(arguments.threads());
    ProgressLine progress = new ProgressLine(err, words);
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(Path.of(arguments.file())), BUFFER)) {
      Workers workers = new Workers(pool, arguments.threads());
      return new Verifier(workers, progress, arguments.mustBeFinished()).verify(in);
    } finally {
      progress.end();
      pool.shutdownNow();
    }
  }
}
