package org.radslag.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * How Rådslag writes: dates and hours in Swedish time, absolute first; numbers with a space that
 * does not break; texts in the reader's language. Every date may be an {@link Instant}, {@link
 * LocalDate}, {@link LocalDateTime} (read as Swedish time) or {@link ZonedDateTime}.
 */
@Named("words")
@RequestScoped
public class Words {
  /** The time of every deadline and every clock on a page. */
  public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  @Inject HttpServletRequest request;
  @Inject Clock clock;
  private Locale language;

  Words() {}

  Words(Locale language, Clock clock) {
    this.language = language;
    this.clock = clock;
  }

  @PostConstruct
  void settle() {
    language = Languages.of(request);
  }

  /** The text for a key with its arguments filled in. */
  public String text(String key, Object... arguments) {
    return Languages.text(language, key, arguments);
  }

  /**
   * A point in time in words.
   *
   * @param form {@code when} or null: fredag 15 januari kl. 23.59; {@code day}: fredag 15 januari;
   *     {@code short}: fre 15 januari; {@code exact}: fredag 15 januari 2027 kl. 23.59.00; {@code
   *     clock}: kl. 23.59; {@code full}: 15 januari 2027; {@code second}: kl. 23.59.00; {@code
   *     relative}: om 3 dagar. The year is written when it is not this year
   */
  public String date(Object value, String form) {
    if (value == null) {
      return "";
    }
    ZonedDateTime at = at(value);
    String kind =
        form == null || form.isEmpty() ? (value instanceof LocalDate ? "day" : "when") : form;
    if (kind.equals("relative")) {
      return value instanceof LocalDate ? relativeDay(at) : relative(at);
    }
    boolean year =
        at.getYear() != now().getYear()
            && !List.of("clock", "second", "exact", "full").contains(kind);
    String pattern = text("common.date." + kind + (year ? "-year" : ""));
    return DateTimeFormatter.ofPattern(pattern, language).format(at).replace('~', '\u00a0');
  }

  /** For the datetime attribute of a time element. */
  public String iso(Object value) {
    return value == null
        ? ""
        : value instanceof LocalDate d ? d.toString() : at(value).toOffsetDateTime().toString();
  }

  /** A whole number or a fraction as the language writes it. */
  public String number(Number value) {
    return value == null ? "" : NumberFormat.getInstance(language).format(value);
  }

  /** A share between 0 and 1 in per cent with one decimal. */
  public String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(language);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(share);
  }

  /** The symbol that goes with a status, so that colour never carries it alone. */
  public String iconOf(String state) {
    return switch (state == null ? "" : state) {
      case "ok" -> "ok";
      case "warn" -> "warn";
      case "stop" -> "no";
      default -> "info";
    };
  }

  /** A glossary word inside a sentence. */
  public String term(String word) {
    return text("glossary." + word + ".inline");
  }

  /** A glossary word as a heading. */
  public String termTitle(String word) {
    String inline = term(word);
    return inline.substring(0, 1).toUpperCase(language) + inline.substring(1);
  }

  /** The two sentences that explain a glossary word. */
  public String termText(String word) {
    return text("glossary." + word + ".text");
  }

  /** Every glossary word, in the alphabet of the language. */
  public List<String> getGlossary() {
    return ResourceBundle.getBundle("org.radslag.web.texts", language).keySet().stream()
        .filter(k -> k.startsWith("glossary.") && k.endsWith(".inline"))
        .map(k -> k.substring("glossary.".length(), k.length() - ".inline".length()))
        .sorted(Comparator.comparing(this::term, Collator.getInstance(language)))
        .toList();
  }

  private String relative(ZonedDateTime at) {
    Duration away = Duration.between(now(), at);
    long minutes = Math.abs(away.toMinutes());
    if (minutes >= 24 * 60) {
      return relativeDay(at);
    }
    String direction = away.isNegative() ? "ago" : "in";
    return minutes < 1
        ? text("common.time.now")
        : minutes < 60
            ? text("common.time.minutes-" + direction, minutes)
            : text("common.time.hours-" + direction, minutes / 60);
  }

  private String relativeDay(ZonedDateTime at) {
    long days = ChronoUnit.DAYS.between(now().toLocalDate(), at.toLocalDate());
    if (days == 0) {
      return text("common.time.today");
    }
    return days > 0 ? text("common.time.days-in", days) : text("common.time.days-ago", -days);
  }

  private ZonedDateTime now() {
    return ZonedDateTime.ofInstant(clock.instant(), SWEDEN);
  }

  private static ZonedDateTime at(Object value) {
    if (value instanceof Instant i) {
      return i.atZone(SWEDEN);
    }
    if (value instanceof LocalDate d) {
      return d.atStartOfDay(SWEDEN);
    }
    if (value instanceof LocalDateTime t) {
      return t.atZone(SWEDEN);
    }
    if (value instanceof ZonedDateTime z) {
      return z.withZoneSameInstant(SWEDEN);
    }
    throw new IllegalArgumentException("Not a point in time: " + value.getClass().getName());
  }
}
