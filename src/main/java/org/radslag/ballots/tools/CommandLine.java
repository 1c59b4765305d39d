package org.radslag.ballots.tools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.radslag.ballots.verifier.Words;

/** Words and {@code --name value} pairs. */
record CommandLine(List<String> words, Map<String, String> options) {

  private static final Set<String> OPTIONS =
      Set.of(
          "uuid",
          "out",
          "dir",
          "key",
          "protocol",
          "lang",
          "passphrase-file",
          "name",
          "realm",
          "title",
          "address",
          "handed-out",
          "blocked",
          "replaced",
          "added",
          "way",
          "threads");

  static CommandLine parse(String... args) throws Refusal {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) {
        words.add(args[i]);
        continue;
      }
      String name = args[i].substring(2);
      if (!OPTIONS.contains(name) || i + 1 == args.length) {
        throw Refusal.usage("usage.wrong", Words.plain(args[i]));
      }
      options.put(name, args[++i]);
    }
    return new CommandLine(words, options);
  }

  /** The language asked for, else that of the computer, else English. */
  static Words words(String... args) {
    String language = Locale.getDefault().getLanguage();
    for (int i = 0; i + 1 < args.length; i++) {
      language = args[i].equals("--lang") ? args[i + 1] : language;
    }
    return Words.in("org.radslag.ballots.tools.Words", language.equals("sv") ? "sv" : "en");
  }

  String word(int at) throws Refusal {
    if (at >= words.size()) {
      throw Refusal.usage("usage.short");
    }
    return words.get(at);
  }

  Path file(int at) throws Refusal {
    return Path.of(word(at));
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  String required(String name) throws Refusal {
    return option(name).orElseThrow(() -> Refusal.usage("usage.missing", "--" + name));
  }
}
