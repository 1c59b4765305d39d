package org.radslag.ballots.verifier;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** What a program says, in Swedish or English. */
public final class Words {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Words(String bundle, Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            bundle,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Words in(String language) {
    return in("org.radslag.ballots.verifier.Words", language);
  }

  /** The words of another program, by the name of their bundle. */
  public static Words in(String bundle, String language) {
    return new Words(bundle, Locale.forLanguageTag(language));
  }

  public String language() {
    return locale.getLanguage();
  }

  /** The name of every sentence. */
  public Set<String> keys() {
    return bundle.keySet();
  }

  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** Text from an archive, without characters that could fool a reader or a terminal. */
  public static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().map(c -> isPlain(c) ? c : '?').limit(2000).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isPlain(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
