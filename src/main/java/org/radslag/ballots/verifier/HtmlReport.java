package org.radslag.ballots.verifier;

/** The report as one self-contained page, to print, file and sign. */
final class HtmlReport {
  private static final String STYLE =
      "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#111}"
          + "table{border-collapse:collapse;width:100%;margin:1em 0}"
          + "th,td{text-align:left;vertical-align:top;border-bottom:1px solid #999;padding:.3em}"
          + ".n{text-align:right}.verdict{border:3px solid;padding:1em}"
          + "td{overflow-wrap:anywhere}@media print{body{margin:0}}";

  private final Findings findings;
  private final Words words;
  private final StringBuilder page = new StringBuilder();

  HtmlReport(Findings findings, Words words) {
    this.findings = findings;
    this.words = words;
  }

  String page() {
    String title = text(words.say("report.title"));
    page.append("<!DOCTYPE html>\n<html lang=\"").append(words.language()).append("\">");
    page.append("<head><meta charset=\"utf-8\"><title>").append(title).append("</title>");
    page.append("<meta http-equiv=\"Content-Security-Policy\"");
    page.append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    page.append("<style>").append(STYLE).append("</style></head>\n<body><main>");
    element("h1", words.say("report.title"));
    page.append("<div class=\"verdict\">");
    element("p", findings.headline());
    element("p", findings.explanation());
    page.append("</div>");
    findings.warnings().forEach(w -> element("p", words.say("warning") + " " + w));
    findings.trackerSentence().ifPresent(t -> element("p", t));
    for (Findings.Table table : findings.tables()) {
      result(table);
    }
    facts();
    checks();
    page.append("</main></body></html>\n");
    return page.toString();
  }

  private void result(Findings.Table table) {
    element("h2", table.question());
    page.append("<table>");
    for (Findings.Row row : table.rows()) {
      page.append("<tr><th scope=\"row\">").append(text(row.answer())).append("</th>");
      page.append("<td class=\"n\">").append(text(row.figure())).append("</td></tr>");
    }
    page.append("</table>\n");
  }

  private void facts() {
    element("h2", words.say("report.facts"));
    page.append("<table>");
    for (Findings.Fact fact : findings.facts()) {
      page.append("<tr><th scope=\"row\">").append(text(fact.label())).append("</th>");
      page.append("<td>").append(text(fact.value())).append("</td></tr>");
    }
    page.append("</table>\n");
  }

  private void checks() {
    element("h2", words.say("report.checks"));
    page.append("<table>");
    for (Findings.Line line : findings.lines()) {
      page.append("<tr><td>").append(line.number()).append("</td>");
      page.append("<td>").append(text(words.say("state." + line.state()).strip())).append("</td>");
      page.append("<td>").append(text(line.sentence())).append("</td>");
      page.append("<td class=\"n\">").append(line.times()).append("</td></tr>\n");
    }
    page.append("</table>");
  }

  private void element(String name, String content) {
    page.append('<').append(name).append('>').append(text(content));
    page.append("</").append(name).append(">\n");
  }

  private static String text(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
