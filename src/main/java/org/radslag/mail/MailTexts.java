package org.radslag.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.radslag.platform.DatabaseClock;

/**
 * What a context's mails say, in the language of who reads them: the files {@code mails_sv} and
 * {@code mails_en} beside the context's classes.
 */
public final class MailTexts {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  private final Locale locale;
  private final ResourceBundle bundle;

  /**
   * The texts of a context; Swedish where there is nothing in the language asked for.
   *
   * @param context any class of the context
   * @param language a tag such as {@code en}
   */
  public MailTexts(Class<?> context, String language) {
    ResourceBundle.Control exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    Locale asked = Locale.forLanguageTag(language);
    this.locale = asked.getLanguage().equals("en") ? Locale.ENGLISH : SWEDISH;
    this.bundle =
        ResourceBundle.getBundle(
            context.getPackageName() + ".mails", locale, context.getClassLoader(), exact);
  }

  /** The language the texts are in, as a tag. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** The text for a key, with its facts filled in. */
  public String say(String key, Object... facts) {
    return new MessageFormat(bundle.getString(key), locale).format(facts);
  }

  /** A day, with its year. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(bundle.getString("day"), locale).format(day);
  }

  /** A day and an hour, Swedish time. */
  public String moment(Instant at) {
    return written("moment", at);
  }

  /** A day and an hour to the second, Swedish time: deadlines and what is held against them. */
  public String exact(Instant at) {
    return written("exact", at);
  }

  /** The hour of the day, Swedish time. */
  public String hour(Instant at) {
    return written("hour", at);
  }

  private String written(String form, Instant at) {
    return DateTimeFormatter.ofPattern(bundle.getString(form), locale)
        .format(at.atZone(DatabaseClock.ZONE));
  }
}
