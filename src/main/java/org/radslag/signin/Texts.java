package org.radslag.signin;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.radslag.platform.DatabaseClock;

/** What the mails about signing in say, in the language of who reads them. */
final class Texts {

  private static final String BUNDLE = "org.radslag.signin.mails";
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  private final Locale locale;
  private final ResourceBundle bundle;

  /** Swedish where there is nothing in the language asked for. */
  Texts(String language) {
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    Locale asked = Locale.forLanguageTag(language);
    this.locale = asked.getLanguage().equals("en") ? Locale.ENGLISH : SWEDISH;
    this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), exact);
  }

  String language() {
    return locale.toLanguageTag();
  }

  String say(String key, Object... facts) {
    return new MessageFormat(bundle.getString(key), locale).format(facts);
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(bundle.getString("day"), locale).format(day);
  }

  /** The hour of the day, Swedish time. */
  String hour(Instant at) {
    return DateTimeFormatter.ofPattern(bundle.getString("hour"), locale)
        .format(at.atZone(DatabaseClock.ZONE));
  }
}
