package org.radslag.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a page must not contain, because the content policy, a view without state or a screen reader
 * would fail on it.
 */
class PagesTest {
  static final Map<Pattern, String> FORBIDDEN =
      Map.of(
          Pattern.compile("<f:ajax|<h:commandLink|<h:button\\b"),
              "writes an inline handler: use p:ajax, h:commandButton, a class=btn",
          Pattern.compile("\\son[a-z]+=\""), "inline handlers are blocked by the content policy",
          Pattern.compile("\\sstyle=\""), "inline styles are blocked by the content policy",
          Pattern.compile("<script(?![^>]*\\ssrc=)"),
              "inline scripts are blocked by the content policy",
          Pattern.compile("<f:view[^>]*transient=\"(?!true)"),
              "views keep no state (decision 0010)",
          Pattern.compile("(src|href)=\"(https?:)?//"), "nothing is fetched from elsewhere",
          Pattern.compile("escape=\"false\""), "text is text: it is never written as markup");

  @Test
  void no_page_contains_what_would_be_blocked() throws IOException {
    Map<String, String> faults = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
        String page = Files.readString(file);
        FORBIDDEN.forEach(
            (pattern, reason) ->
                pattern
                    .matcher(page)
                    .results()
                    .forEach(m -> faults.put(file + ": " + m.group(), reason)));
      }
    }
    assertEquals(Map.of(), faults);
  }

  /**
   * The numbers that stand in for missing ids differ between showing a page and taking its form
   * back: a button in a row without a name of its own would do nothing.
   */
  @Test
  void every_repetition_around_a_form_has_an_id() throws IOException {
    Pattern tags =
        Pattern.compile("<ui:repeat\\b[^>]*>|</ui:repeat>|<r:form\\b|<h:commandButton\\b");
    List<String> faults = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
        Deque<String> open = new ArrayDeque<>();
        tags.matcher(Files.readString(file))
            .results()
            .map(MatchResult::group)
            .forEach(
                tag -> {
                  if (tag.startsWith("<ui:repeat")) {
                    open.push(tag);
                  } else if (tag.startsWith("</")) {
                    open.pop();
                  } else {
                    open.stream()
                        .filter(one -> !one.contains(" id="))
                        .forEach(one -> faults.add(file + ": " + one));
                  }
                });
      }
    }
    assertEquals(List.of(), faults);
  }

  /**
   * An attribute of a tag is visible to everything inside it: what one leaves out would be taken
   * from the other.
   */
  @Test
  void no_tag_that_holds_others_lends_them_an_attribute_they_may_leave_out() throws IOException {
    String library = Files.readString(Path.of("src/main/webapp/WEB-INF/tags/radslag.taglib.xml"));
    Map<String, List<String>> given = new TreeMap<>();
    TreeSet<String> mayBeLeftOut = new TreeSet<>();
    for (String tag : library.split("<tag>")) {
      String name = tag.replaceAll("(?s).*<tag-name>(.*?)</tag-name>.*", "$1");
      List<String> attributes =
          Pattern.compile("<name>(.*?)</name>")
              .matcher(tag)
              .results()
              .map(m -> m.group(1))
              .toList();
      Pattern.compile("<name>(\\w+)</name><required>false")
          .matcher(tag)
          .results()
          .forEach(m -> mayBeLeftOut.add(name + " " + m.group(1)));
      Path source = Path.of("src/main/webapp/WEB-INF/tags/" + name + ".xhtml");
      if (tag.contains("<tag-name>") && Files.readString(source).contains("<ui:insert/>")) {
        given.put(name, attributes);
      }
    }
    TreeSet<String> lent = new TreeSet<>();
    given.forEach(
        (holder, attributes) ->
            mayBeLeftOut.stream()
                .filter(
                    o ->
                        !o.startsWith(holder + " ")
                            && attributes.contains(o.substring(o.indexOf(' ') + 1)))
                .forEach(o -> lent.add(holder + " lends to " + o)));
    // Inside r:input there are only f:selectItem or one control.
    lent.removeIf(l -> l.startsWith("input lends"));
    assertEquals(new TreeSet<>(), lent);
  }
}
