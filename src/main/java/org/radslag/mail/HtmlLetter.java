package org.radslag.mail;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Dresses a plain letter in the least HTML that mail programs agree on. No image, no address of
 * others.
 */
final class HtmlLetter {

  private static final String SET_APART = "    ";
  private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

  private HtmlLetter() {}

  static String of(Letter letter) {
    return "<!DOCTYPE html><html lang=\""
        + escaped(letter.language())
        + "\"><head><meta charset=\"utf-8\"><title>"
        + escaped(letter.subject())
        + "</title></head><body style=\"font:17px/1.5 sans-serif;max-width:38em;margin:1.5em\">"
        + BLANK_LINE
            .splitAsStream(letter.body())
            .map(HtmlLetter::paragraph)
            .collect(Collectors.joining())
        + "</body></html>";
  }

  private static String paragraph(String text) {
    return "<p>"
        + Arrays.stream(text.split("\n")).map(HtmlLetter::line).collect(Collectors.joining("<br>"))
        + "</p>";
  }

  private static String line(String text) {
    String linked = ADDRESS.matcher(escaped(text.strip())).replaceAll("<a href=\"$0\">$0</a>");
    return text.startsWith(SET_APART)
        ? "<strong style=\"font-size:1.3em\">" + linked + "</strong>"
        : linked;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
