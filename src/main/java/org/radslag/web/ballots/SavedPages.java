package org.radslag.web.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.web.Languages;

/**
 * Pages that people save, compare by their hash and open without any connection: everything is in
 * the one file, and its own content policy lets it ask nobody for anything. The same files of the
 * WAR and the same texts always give the same bytes.
 */
@ApplicationScoped
class SavedPages {
  private static final List<String> MODULES =
      List.of(
          "/booth/group.js",
          "/booth/hash.js",
          "/booth/credential.js",
          "/WEB-INF/saved/list.js",
          "/WEB-INF/saved/keyfile.js",
          "/WEB-INF/saved/registrar.js");
  private static final List<String> WORDS =
      List.of(
          "fault-uuid",
          "fault-realm",
          "fault-name",
          "fault-list",
          "fault-short",
          "fault-again",
          "fault-browser",
          "list-heading",
          "list-long",
          "list-line",
          "list-twice",
          "list-nobody",
          "working",
          "made",
          "letter");
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\\R");
  private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

  @Inject ServletContext context;
  private final Map<Locale, byte[]> registrar = new ConcurrentHashMap<>();

  /** The page on which the registrar makes the codes. */
  byte[] registrar(Locale language) {
    return registrar.computeIfAbsent(language, this::make).clone();
  }

  private byte[] make(Locale language) {
    String style = file("/WEB-INF/saved/saved.css");
    String script = "\"use strict\";\n{\n" + modules() + "}\n";
    Map<String, String> parts =
        Map.of(
            "language",
            language.toLanguageTag(),
            "style",
            style,
            "script",
            script,
            "words",
            words(language),
            "policy",
            "default-src 'none'; script-src "
                + source(script)
                + "; style-src "
                + source(style)
                + "; base-uri 'none'; form-action 'none'");
    Matcher place = PLACE.matcher(file("/WEB-INF/saved/registrar.html"));
    String page =
        place.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    parts.containsKey(found.group(1))
                        ? parts.get(found.group(1))
                        : escaped(text(language, found.group(1)))));
    return page.getBytes(StandardCharsets.UTF_8);
  }

  /** The modules one after the other, as one script: what one exports the next one sees. */
  private String modules() {
    StringBuilder all = new StringBuilder();
    for (String module : MODULES) {
      String text = IMPORT.matcher(file(module)).replaceAll("");
      all.append(EXPORT.matcher(text).replaceAll(""));
    }
    return all.toString();
  }

  private static String words(Locale language) {
    StringBuilder all = new StringBuilder();
    for (String word : WORDS) {
      all.append("<span data-word=\"").append(word).append("\">");
      all.append(escaped(text(language, word))).append("</span>");
    }
    return all.toString();
  }

  private static String text(Locale language, String word) {
    return Languages.text(language, "elections.registrar.".concat(word));
  }

  /** What a content policy says of an inline script or style that it lets through. */
  private static String source(String content) {
    byte[] hash = Hash.bytes(content.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private String file(String path) {
    try (InputStream file = context.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalArgumentException("No such file in the WAR: " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
