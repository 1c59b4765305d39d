package org.radslag.ballots.verifier;

import java.util.ArrayList;
import java.util.List;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.verification.Report;

/** The report for other programs. */
final class JsonReport {
  private final Findings findings;

  JsonReport(Findings findings) {
    this.findings = findings;
  }

  String text(List<BesideArchive.Finding> beside) {
    Report report = findings.report();
    Json.Members json =
        Json.members(
            "verdict",
                Json.text(
                    beside.stream().allMatch(BesideArchive.Finding::right)
                        ? findings.verdict()
                        : "rejected"),
            "phase", Json.text(report.phase().name()),
            "checks", Json.items(findings.lines().stream().map(JsonReport::line).toList()),
            "warnings", Json.items(findings.warnings().stream().map(Json::text).toList()),
            "recorded", Json.number(report.ballots().recorded().size()),
            "counted", Json.number(report.ballots().counted().size()));
    if (report.rejection().isPresent()) {
      json =
          Json.with(
              json,
              "rejection",
              Json.members(
                  "check", Json.number(report.rejection().get().check().number()),
                  "record", Json.number(report.rejection().get().record()),
                  "detail", Json.text(report.rejection().get().getMessage())));
    }
    if (report.setup().isPresent()) {
      json = Json.with(json, "uuid", Json.text(report.setup().get().election().uuid()));
      json =
          Json.with(json, "fingerprint", Json.text(report.setup().get().election().fingerprint()));
    }
    if (report.head().isPresent()) {
      json = Json.with(json, "head", Json.text(report.head().get()));
    }
    if (findings.tracked().isPresent()) {
      json = Json.with(json, "tracker", Json.text(findings.tracked().get().name()));
    }
    if (report.count().result().isPresent()) {
      json = Json.with(json, "result", tables());
    }
    if (!beside.isEmpty()) {
      json =
          Json.with(
              json, "statements", Json.items(beside.stream().map(JsonReport::beside).toList()));
    }
    return json.write();
  }

  private static Json beside(BesideArchive.Finding one) {
    return Json.members(
        "right", new Json.Truth(one.right()), "sentence", Json.text(one.sentence()));
  }

  private static Json line(Findings.Line line) {
    return Json.members(
        "number", Json.number(line.number()),
        "state", Json.text(line.state().name()),
        "times", Json.number(line.times()));
  }

  private Json tables() {
    List<Json> tables = new ArrayList<>();
    for (Findings.Table table : findings.tables()) {
      List<Json> rows = new ArrayList<>();
      for (Findings.Row row : table.rows()) {
        rows.add(
            Json.members("answer", Json.text(row.answer()), "figure", Json.text(row.figure())));
      }
      tables.add(Json.members("question", Json.text(table.question()), "rows", Json.items(rows)));
    }
    return Json.items(tables);
  }
}
