package org.radslag.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences of the launcher and the desk, in English and Swedish, from {@code texts.properties}.
 */
final class Texts {
  static final Locale SWEDISH = new Locale("sv");

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("org.radslag.launcher.texts", locale, EXACT);
  }

  /** The language of {@code locale} where we have it, English otherwise. */
  static Texts in(Locale locale) {
    return new Texts(SWEDISH.getLanguage().equals(locale.getLanguage()) ? SWEDISH : Locale.ROOT);
  }

  /** The sentence {@code key} with {@code facts} in its places {0}, {1} … */
  String say(String key, Object... facts) {
    return new MessageFormat(bundle.getString(key), locale).format(facts);
  }

  /** The language as written in HTML: "en" or "sv". */
  String tag() {
    return bundle.getString("language");
  }
}
