package org.radslag.web;

import jakarta.servlet.ServletRequest;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The languages Rådslag speaks: one for each file {@code texts_xx.properties}. Swedish is the
 * language of whoever has not said otherwise.
 */
public final class Languages {
  /** The language of the organisation and of everyone who has asked for nothing else. */
  public static final Locale SWEDISH = Locale.forLanguageTag("sv");

  static final List<Locale> ALL =
      Arrays.stream(Locale.getISOLanguages())
          .filter(l -> Languages.class.getResource("texts_" + l + ".properties") != null)
          .map(Locale::forLanguageTag)
          .toList();

  private static final String ATTRIBUTE = Languages.class.getName();

  private Languages() {}

  /** The language of this request as the filter settled it; Swedish where no filter ran. */
  public static Locale of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Locale l ? l : SWEDISH;
  }

  /** The text for a key, its arguments filled in as that language writes numbers. */
  public static String text(Locale language, String key, Object... arguments) {
    String pattern = ResourceBundle.getBundle("org.radslag.web.texts", language).getString(key);
    return new MessageFormat(pattern, language).format(arguments);
  }

  /** The keys of the texts that begin like this. */
  public static Set<String> keys(Locale language, String beginning) {
    return ResourceBundle.getBundle("org.radslag.web.texts", language).keySet().stream()
        .filter(key -> key.startsWith(beginning))
        .collect(Collectors.toSet());
  }

  static void settle(ServletRequest request, Locale language) {
    request.setAttribute(ATTRIBUTE, language);
  }

  /** The language with this tag, if Rådslag speaks it. */
  public static Optional<Locale> named(String tag) {
    return ALL.stream().filter(l -> l.toLanguageTag().equals(tag)).findFirst();
  }

  /** The best of what a browser accepts, by its own order of preference. */
  static Optional<Locale> accepted(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > 200) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ALL));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
