package org.radslag.launcher;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The desk's one page as HTML: personas, mail, clock. Works without scripts. */
final class DeskPage {
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** So many mails are shown at once. */
  private static final int LATEST = 20;

  private final Texts texts;
  private final Pattern ownLink;
  private final String product;

  DeskPage(Texts texts, String product) {
    this.texts = texts;
    this.product = product;
    // Only the product's own addresses become links, and only what cannot leave the attribute.
    this.ownLink = Pattern.compile(Pattern.quote(product) + "[A-Za-z0-9/_.~?=&;%+#-]*");
  }

  /**
   * @param notice a sentence to show first, or empty
   */
  String html(
      List<Persona> personas,
      List<DemoDevices.Vote> votes,
      List<Mail> mails,
      ZonedDateTime now,
      String notice) {
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html lang=\"").append(texts.tag()).append("\"><head>");
    html.append("<meta charset=\"utf-8\">");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.append("<link rel=\"stylesheet\" href=\"/desk.css\">");
    html.append("<title>").append(say("desk.title")).append("</title></head><body>");
    html.append("<a class=\"skip\" href=\"#main\">").append(say("desk.skip")).append("</a>");
    header(html);
    html.append("<main id=\"main\"><h1>").append(say("desk.title")).append("</h1>");
    html.append("<p class=\"lead\">").append(say("desk.lead")).append("</p>");
    if (!notice.isEmpty()) {
      html.append("<p class=\"notice\" role=\"alert\">").append(escape(notice)).append("</p>");
    }
    personas(html, personas);
    devices(html, votes);
    clock(html, now);
    mail(html, mails);
    return html.append("</main></body></html>\n").toString();
  }

  private void header(StringBuilder html) {
    String other = say("desk.other-language-tag");
    html.append("<header><nav aria-label=\"").append(say("desk.nav")).append("\">");
    html.append("<a href=\"").append(escape(product)).append("\">");
    html.append(say("desk.product")).append("</a>");
    html.append("<a href=\"/?language=").append(other);
    html.append("\" lang=\"").append(other).append("\" hreflang=\"").append(other).append("\">");
    html.append(say("desk.other-language")).append("</a></nav></header>");
  }

  private void personas(StringBuilder html, List<Persona> personas) {
    html.append("<section aria-labelledby=\"personas\"><h2 id=\"personas\">");
    html.append(say("desk.personas")).append("</h2>");
    if (personas.isEmpty()) {
      html.append("<p>").append(say("desk.no-personas")).append("</p>");
    }
    html.append("<ul class=\"rows\">");
    for (Persona persona : personas) {
      String name = escape(persona.name());
      html.append("<li><div><h3>").append(name).append("</h3><p>");
      html.append(escape(persona.role(texts.tag()))).append("</p><p class=\"quiet\">");
      html.append(escape(persona.note(texts.tag()))).append("</p></div>");
      html.append("<form method=\"post\" action=\"/sign-in\"><button name=\"member\" value=\"");
      html.append(escape(persona.memberNumber())).append("\" aria-label=\"");
      html.append(escape(texts.say("desk.sign-in-as", persona.name()))).append("\">");
      html.append(say("desk.sign-in")).append("</button></form></li>");
    }
    html.append("</ul></section>");
  }

  private void devices(StringBuilder html, List<DemoDevices.Vote> votes) {
    html.append("<section aria-labelledby=\"devices\"><h2 id=\"devices\">");
    html.append(say("desk.devices")).append("</h2><p>").append(say("desk.devices-what"));
    html.append("</p>");
    for (DemoDevices.Vote vote : votes) {
      html.append("<h3>").append(escape(vote.title())).append("</h3><ul class=\"rows\">");
      for (DemoDevices.Thing thing : vote.things()) {
        html.append("<li><div><p>").append(say("desk.device-" + thing.kind())).append(" ");
        html.append(escape(thing.name())).append("</p>");
        if (!thing.text().isEmpty()) {
          html.append("<p class=\"quiet\">").append(say("desk.secret-" + thing.kind()));
          html.append(" <code>").append(escape(thing.text())).append("</code></p>");
        }
        html.append("</div>");
        link(html, vote.uuid(), thing);
        html.append("</li>");
      }
      html.append("</ul>");
    }
    html.append("</section>");
  }

  private void link(StringBuilder html, String uuid, DemoDevices.Thing thing) {
    if (thing.kind().equals("letter")) {
      html.append("<a href=\"").append(escape(product)).append("elections/vote.xhtml?uuid=");
      html.append(escape(uuid)).append("\">").append(say("desk.booth")).append("</a>");
    } else if (!thing.file().isEmpty()) {
      html.append("<a href=\"/devices/").append(escape(uuid)).append("/");
      html.append(escape(thing.file())).append("\" download>");
      html.append(escape(thing.file())).append("</a>");
    }
  }

  private void clock(StringBuilder html, ZonedDateTime now) {
    Locale language = Locale.forLanguageTag(texts.tag());
    String date = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language).format(now);
    html.append("<section aria-labelledby=\"clock\"><h2 id=\"clock\">");
    html.append(say("desk.clock")).append("</h2><p>").append(say("desk.clock-is"));
    html.append(" <time datetime=\"").append(now.toOffsetDateTime().withNano(0)).append("\">");
    html.append(escape(date)).append(" ").append(TIME_OF_DAY.format(now)).append("</time></p>");
    html.append("<form method=\"post\" action=\"/clock\" class=\"actions\">");
    button(html, "hour");
    button(html, "day");
    button(html, "back");
    html.append("</form><form method=\"post\" action=\"/clock\" class=\"actions\">");
    html.append("<label for=\"time\">").append(say("desk.clock-time")).append("</label>");
    html.append("<input id=\"time\" name=\"time\" type=\"datetime-local\" required value=\"");
    html.append(FIELD.format(now)).append("\">");
    button(html, "set");
    html.append("</form></section>");
  }

  private void button(StringBuilder html, String move) {
    html.append("<button name=\"move\" value=\"").append(move).append("\">");
    html.append(say("desk.clock-" + move)).append("</button>");
  }

  private void mail(StringBuilder html, List<Mail> mails) {
    html.append("<section aria-labelledby=\"mail\"><h2 id=\"mail\">").append(say("desk.mail"));
    html.append("</h2><p class=\"actions\"><a href=\"/#mail\">").append(say("desk.mail-again"));
    html.append("</a></p>");
    if (mails.isEmpty()) {
      html.append("<p>").append(say("desk.no-mail")).append("</p>");
    }
    letters(html, mails.subList(0, Math.min(LATEST, mails.size())));
    if (mails.size() > LATEST) {
      html.append("<details><summary>").append(say("desk.mail-older")).append("</summary>");
      letters(html, mails.subList(LATEST, mails.size()));
      html.append("</details>");
    }
    html.append("</section>");
  }

  private void letters(StringBuilder html, List<Mail> mails) {
    html.append("<ul class=\"rows\">");
    for (Mail mail : mails) {
      html.append("<li><article><h3>").append(escape(mail.subject())).append("</h3>");
      html.append("<p class=\"quiet\">").append(say("desk.mail-to")).append(" ");
      html.append(escape(mail.to())).append(", ");
      html.append(TIME_OF_DAY.format(mail.received().atZone(DemoClock.ZONE))).append("</p>");
      html.append("<pre>").append(withLinks(mail.text())).append("</pre></article></li>");
    }
    html.append("</ul>");
  }

  /** Escapes the text and makes links of the product's own addresses in it. */
  String withLinks(String text) {
    StringBuilder html = new StringBuilder();
    Matcher link = ownLink.matcher(text);
    int end = 0;
    while (link.find()) {
      String address = escape(link.group());
      html.append(escape(text.substring(end, link.start())));
      html.append("<a href=\"").append(address).append("\">").append(address).append("</a>");
      end = link.end();
    }
    return html.append(escape(text.substring(end))).toString();
  }

  private String say(String key) {
    return escape(texts.say(key));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
