package org.radslag.ballots.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.ballots.protocol.statement.NoteKey;

/** What was asked for on the command line. */
record Arguments(
    Command command,
    List<String> files,
    Optional<String> tracker,
    Notes notes,
    Options options,
    Words words) {

  enum Command {
    VERIFY,
    REPORT,
    DIFF,
    HELP
  }

  /** The switches that change how, not what. */
  record Options(boolean mustBeFinished, boolean json, boolean oneProcess, int threads) {}

  /** Signed statements beside the archive, and the keys that must have signed them. */
  record Notes(
      Optional<String> roll,
      Optional<String> opening,
      Optional<String> closing,
      List<String> keys) {
    static final Notes NONE =
        new Notes(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  private static final int MAX_THREADS = 256;

  static Arguments parse(String... args) {
    if (args.length == 0 || List.of(args).contains("--help")) {
      Options none = new Options(false, false, true, 1);
      return new Arguments(
          Command.HELP, List.of(), Optional.empty(), Notes.NONE, none, words(args));
    }
    Command command =
        switch (args[0]) {
          case "verify" -> Command.VERIFY;
          case "report" -> Command.REPORT;
          case "diff" -> Command.DIFF;
          default -> throw new IllegalArgumentException(args[0]);
        };
    List<String> files = new ArrayList<>();
    Optional<String> tracker = Optional.empty();
    Optional<String> roll = Optional.empty();
    Optional<String> opening = Optional.empty();
    Optional<String> closing = Optional.empty();
    List<String> keys = new ArrayList<>();
    boolean finished = false;
    boolean json = false;
    boolean oneProcess = false;
    int threads = Runtime.getRuntime().availableProcessors();
    for (int i = 1; i < args.length; i++) {
      switch (args[i]) {
        case "--final" -> finished = true;
        case "--json" -> json = true;
        case "--one-process" -> oneProcess = true;
        case "--tracker" -> tracker = Optional.of(value(args, ++i));
        case "--roll" -> roll = Optional.of(value(args, ++i));
        case "--opening" -> opening = Optional.of(value(args, ++i));
        case "--closing" -> closing = Optional.of(value(args, ++i));
        case "--key" -> keys.add(key(value(args, ++i)));
        case "--threads" -> threads = threads(value(args, ++i));
        case "--lang" -> language(value(args, ++i));
        default -> {
          if (args[i].startsWith("--")) {
            throw new IllegalArgumentException(args[i]);
          }
          files.add(args[i]);
        }
      }
    }
    if (files.size() != (command == Command.DIFF ? 2 : 1)) {
      throw new IllegalArgumentException(args[0]);
    }
    Options options = new Options(finished, json, oneProcess, threads);
    Notes notes = new Notes(roll, opening, closing, List.copyOf(keys));
    return new Arguments(command, files, tracker, notes, options, words(args));
  }

  private static String value(String[] args, int at) {
    if (at >= args.length) {
      throw new IllegalArgumentException(args[at - 1]);
    }
    return args[at];
  }

  private static String key(String text) {
    try {
      return NoteKey.read(text).text();
    } catch (Malformed e) {
      throw new IllegalArgumentException("--key " + text, e);
    }
  }

  private static int threads(String text) {
    if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MAX_THREADS) {
      throw new IllegalArgumentException("--threads " + text);
    }
    return Integer.parseInt(text);
  }

  private static void language(String text) {
    if (!text.equals("sv") && !text.equals("en")) {
      throw new IllegalArgumentException("--lang " + text);
    }
  }

  /** The language asked for, else that of the computer, else English. */
  static Words words(String... args) {
    String language = Locale.getDefault().getLanguage();
    for (int i = 0; i + 1 < args.length; i++) {
      language = args[i].equals("--lang") ? args[i + 1] : language;
    }
    return Words.in(language.equals("sv") ? "sv" : "en");
  }

  String file() {
    return files.get(0);
  }

  String newer() {
    return files.get(1);
  }

  boolean mustBeFinished() {
    return options.mustBeFinished();
  }

  boolean json() {
    return options.json();
  }

  boolean oneProcess() {
    return options.oneProcess();
  }

  int threads() {
    return options.threads();
  }
}
