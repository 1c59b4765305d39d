package org.radslag.ballots.verifier;

import java.io.PrintStream;
import java.util.List;

/** The report for a terminal: facts, one line per check, tables, verdict last. */
final class TextReport {
  private static final int WIDTH = 26;

  private final Findings findings;
  private final Words words;

  TextReport(Findings findings, Words words) {
    this.findings = findings;
    this.words = words;
  }

  void print(PrintStream out, List<BesideArchive.Finding> beside) {
    for (Findings.Fact fact : findings.facts()) {
      out.println(padded(fact.label()) + fact.value());
    }
    out.println();
    for (Findings.Line line : findings.lines()) {
      String times = line.times() > 0 ? " [" + line.times() + "]" : "";
      String state = words.say("state." + line.state());
      out.println(line.number() + "  " + state + "  " + line.sentence() + times);
    }
    for (Findings.Table table : findings.tables()) {
      out.println();
      out.println(table.question());
      table.rows().forEach(row -> out.println("  " + padded(row.answer()) + row.figure()));
    }
    out.println();
    for (BesideArchive.Finding one : beside) {
      out.println(words.say(one.right() ? "state.HELD" : "state.FAILED") + "  " + one.sentence());
    }
    findings.warnings().forEach(warning -> out.println(words.say("warning") + " " + warning));
    findings.trackerSentence().ifPresent(out::println);
    boolean fine = beside.stream().allMatch(BesideArchive.Finding::right);
    out.println(fine ? findings.headline() : words.say("verdict.rejected"));
    out.println(fine ? findings.explanation() : words.say("explain.beside"));
  }

  private static String padded(String text) {
    return text + " ".repeat(Math.max(1, WIDTH - text.length()));
  }
}
