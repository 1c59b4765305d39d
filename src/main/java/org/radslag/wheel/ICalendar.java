package org.radslag.wheel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a calendar as RFC 5545 has it: text/calendar in UTF-8, times in UTC. */
public final class ICalendar {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A line has at most so many octets, its end not counted. */
  private static final int LINE = 75;

  private final StringBuilder text = new StringBuilder();
  private final String stamp;

  /**
   * @param name what the calendar is called
   * @param at when it is written
   */
  public ICalendar(String name, Instant at) {
    stamp = INSTANT.format(at);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Radslag//Radslag//SV");
    line("CALSCALE:GREGORIAN");
    line("NAME:" + escaped(name));
    line("X-WR-CALNAME:" + escaped(name));
    line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
  }

  /**
   * Adds an entry.
   *
   * @param summary what it is, in one line
   * @param description more about it; may be empty
   * @param host the product's host, so that what is told apart here is so everywhere
   * @param url where it is read more of
   */
  public ICalendar add(
      CalendarEntry entry, String summary, String description, String host, String url) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(entry.uid() + "@" + host));
    line("DTSTAMP:" + stamp);
    if (entry.from() != null) {
      line("DTSTART:" + INSTANT.format(entry.from()));
      if (entry.until().isAfter(entry.from())) {
        line("DTEND:" + INSTANT.format(entry.until()));
      }
    } else {
      line("DTSTART;VALUE=DATE:" + day(entry.firstDay()));
      line("DTEND;VALUE=DATE:" + day(entry.dayAfter()));
      line("TRANSP:TRANSPARENT");
    }
    line("SUMMARY:" + escaped(summary));
    optional("DESCRIPTION", description);
    optional("LOCATION", entry.place());
    line("URL:" + url);
    line("END:VEVENT");
    return this;
  }

  /** The whole calendar. */
  public String end() {
    line("END:VCALENDAR");
    return text.toString();
  }

  /** A text as a property's value. */
  static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "");
  }

  /** A line, folded: what does not fit goes on in the next, which begins with a space. */
  static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int character = line.codePointAt(i);
      String one = Character.toString(character);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LINE) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(one);
      octets += size;
      i += one.length();
    }
    return folded.append("\r\n").toString();
  }

  private void optional(String property, String value) {
    if (!value.isEmpty()) {
      line(property + ":" + escaped(value));
    }
  }

  private void line(String line) {
    text.append(folded(line));
  }

  private static String day(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
