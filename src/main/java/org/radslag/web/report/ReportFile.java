package org.radslag.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.radslag.membership.Sheet;
import org.radslag.report.Influence;
import org.radslag.report.MatterCount;
import org.radslag.web.Words;

/** The report as a file: the same figures as the page, one to a row. */
@ApplicationScoped
class ReportFile {

  @Inject Words words;
  @Inject ReportWords wording;

  /** Answers with the file instead of the page. */
  void send(Influence report) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext response = faces.getExternalContext();
    response.responseReset();
    response.setResponseContentType("text/csv; charset=UTF-8");
    response.setResponseHeader(
        "Content-Disposition",
        "attachment; filename=\"inflytande-" + report.from() + "--" + report.through() + ".csv\"");
    response.setResponseHeader("Cache-Control", "no-store");
    response.setResponseHeader("X-Content-Type-Options", "nosniff");
    try (Writer out =
        new OutputStreamWriter(response.getResponseOutputStream(), StandardCharsets.UTF_8)) {
      write(report, out);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
  }

  private void write(Influence report, Writer out) {
    Sheet sheet = new Sheet(out);
    sheet.row(
        words.text("report.file.table"),
        words.text("report.file.what"),
        words.text("report.file.measure"),
        words.text("report.file.value"));
    row(sheet, "period", report.arena().name(), "from", report.from());
    row(sheet, "period", report.arena().name(), "through", report.through());
    report
        .levels()
        .forEach(
            one -> row(sheet, "levels", wording.level(one.level()), "decisions", one.decisions()));
    report
        .models()
        .forEach(
            one -> {
              String model = wording.model(one.kind());
              row(sheet, "models", model, "days", one.days());
              row(sheet, "models", model, "decisions", one.decisions());
            });
    report
        .bodies()
        .forEach(
            one -> {
              row(sheet, "bodies", one.name(), "meetings", one.meetings());
              row(sheet, "bodies", one.name(), "decisions", one.decisions());
              row(sheet, "bodies", one.name(), "counted", one.counted());
              row(sheet, "bodies", one.name(), "filled", one.filled());
              row(sheet, "bodies", one.name(), "seats", one.seats());
              row(sheet, "bodies", one.name(), "minutes", one.minutes());
            });
    report
        .associations()
        .forEach(
            one -> {
              row(sheet, "associations", one.association(), "filled", one.filled());
              row(sheet, "associations", one.association(), "seats", one.places());
            });
    report
        .genders()
        .forEach(one -> row(sheet, "genders", wording.gender(one), "people", wording.people(one)));
    matters(sheet, report);
  }

  private void matters(Sheet sheet, Influence report) {
    MatterCount matters = report.matters();
    String all = report.arena().name();
    row(sheet, "matters", all, "raised", matters.raised());
    row(sheet, "matters", all, "decided", matters.decided());
    row(sheet, "matters", all, "unasked", matters.unasked());
    row(sheet, "matters", all, "median", matters.medianDays() < 0 ? "" : matters.medianDays());
    row(sheet, "matters", all, "slowest", matters.slowestDays() < 0 ? "" : matters.slowestDays());
    row(sheet, "soundings", all, "soundings", report.soundings().soundings());
    row(sheet, "soundings", all, "asked", report.soundings().asked());
    row(sheet, "soundings", all, "answered", report.soundings().answered());
  }

  private void row(Sheet sheet, String table, String what, String measure, Object value) {
    sheet.row(
        words.text("report.table." + table), what, words.text("report.measure." + measure), value);
  }
}
