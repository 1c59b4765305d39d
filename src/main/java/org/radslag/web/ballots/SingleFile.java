package org.radslag.web.ballots;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.verifier.Words;
import org.radslag.web.Languages;

/**
 * Puts a saved page together: everything is in the one file, and its own content policy lets it ask
 * nobody for anything. The same sources and texts always give the same bytes.
 */
public final class SingleFile {
  private static final String FOLDER = "/WEB-INF/saved/";
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9-]+)}}");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import \\{ ([A-Za-z0-9_, ]+) } from \"([^\"]+)\";\\R");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export ((?:async )?(?:const|let|class|function\\*?) ([A-Za-z0-9_]+))");
  private static final Object[] PLACES = {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}"};

  private final SavedPage page;
  private final Locale language;
  private final UnaryOperator<String> sources;

  private SingleFile(SavedPage page, Locale language, UnaryOperator<String> sources) {
    this.page = page;
    this.language = language;
    this.sources = sources;
  }

  /**
   * The page.
   *
   * @param sources the text of a file of the WAR, by its path from the WAR's root
   */
  public static byte[] of(SavedPage page, Locale language, UnaryOperator<String> sources) {
    return new SingleFile(page, language, sources).text().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    String style = sources.apply(FOLDER + "saved.css");
    String script = script(FOLDER + page.text() + ".js");
    Map<String, String> parts =
        Map.of(
            "language", language.toLanguageTag(),
            "style", style,
            "script", script,
            "cell", script(FOLDER + page.text() + "-cell.js"),
            "words", words(),
            "policy", policy(script, style));
    Matcher place = PLACE.matcher(sources.apply(FOLDER + page.text() + ".html"));
    return place.replaceAll(found -> Matcher.quoteReplacement(part(parts, found.group(1))));
  }

  private String part(Map<String, String> parts, String name) {
    return parts.containsKey(name)
        ? parts.get(name)
        : escaped(Languages.text(language, page.texts().concat(name)));
  }

  /**
   * Nothing from anywhere but this script, this style and the worker that the page itself holds.
   */
  private static String policy(String script, String style) {
    return "default-src 'none'; script-src "
        + source(script)
        + "; style-src "
        + source(style)
        + "; worker-src blob:; base-uri 'none'; form-action 'none'";
  }

  /** What a content policy says of an inline script or style that it lets through. */
  private static String source(String content) {
    byte[] hash = Hash.bytes(content.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  /** The module and all that it imports as one script, each in a scope of its own. */
  private String script(String entry) {
    Map<String, String> modules = new LinkedHashMap<>();
    gather(entry, modules);
    return "\"use strict\";\n{\nconst modules = {};\n" + String.join("", modules.values()) + "}\n";
  }

  private void gather(String path, Map<String, String> modules) {
    String text = sources.apply(path);
    for (MatchResult found : IMPORT.matcher(text).results().toList()) {
      String other = resolved(path, found.group(2));
      if (!modules.containsKey(other)) {
        gather(other, modules);
      }
    }
    List<String> exported = new ArrayList<>();
    EXPORT.matcher(text).results().forEach(found -> exported.add(found.group(2)));
    String scoped =
        IMPORT
            .matcher(EXPORT.matcher(text).replaceAll("$1"))
            .replaceAll(found -> taken(path, found));
    String all = "(() => {\n" + scoped + "return { " + String.join(", ", exported) + " };\n})();\n";
    modules.put(path, "modules[\"" + name(path) + "\"] = " + all);
  }

  private static String taken(String path, MatchResult found) {
    String from = name(resolved(path, found.group(2)));
    String line = "const { " + found.group(1) + " } = modules[\"" + from + "\"];\n";
    return Matcher.quoteReplacement(line);
  }

  private static String resolved(String path, String other) {
    return Path.of(path).resolveSibling(other).normalize().toString().replace('\\', '/');
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Sentences for the scripts, in elements that nobody sees. */
  private String words() {
    Map<String, String> all = new TreeMap<>();
    String own = page.texts() + "say.";
    Languages.keys(language, own)
        .forEach(
            key -> all.put(key.substring(own.length()), Languages.text(language, key, PLACES)));
    Words shared = Words.in("org.radslag.ballots.tools.Words", language.getLanguage());
    shared.keys().stream().filter(page::says).forEach(key -> all.put(key, shared.say(key, PLACES)));
    return all.entrySet().stream()
        .map(
            word ->
                "<span data-word=\"" + word.getKey() + "\">" + escaped(word.getValue()) + "</span>")
        .collect(Collectors.joining("\n"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
