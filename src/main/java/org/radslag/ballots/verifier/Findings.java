package org.radslag.ballots.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.MandatoryTrustee;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.election.Result;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.verification.Check;
import org.radslag.ballots.protocol.verification.Phase;
import org.radslag.ballots.protocol.verification.Report;

/** The report in words: what all three ways of printing it have in common. */
final class Findings {
  private final Report report;
  private final Arguments arguments;
  private final Words words;

  Findings(Report report, Arguments arguments, Words words) {
    this.report = report;
    this.arguments = arguments;
    this.words = words;
  }

  Report report() {
    return report;
  }

  /** One line of the list of checks. */
  record Line(int number, State state, String sentence, long times) {}

  enum State {
    HELD,
    FAILED,
    NOT_REACHED,
    NOT_NEEDED
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Check check : Check.values()) {
      lines.add(
          new Line(
              check.number(),
              state(check),
              words.say("check." + check.number()),
              report.passed().getOrDefault(check, 0L)));
    }
    return lines;
  }

  private State state(Check check) {
    if (report.rejection().isPresent() && report.rejection().get().check() == check) {
      return State.FAILED;
    }
    if (report.passed().getOrDefault(check, 0L) > 0) {
      return State.HELD;
    }
    return report.accepted() ? State.NOT_NEEDED : State.NOT_REACHED;
  }

  /** The verdict in one word, for the headline and for programs. */
  String verdict() {
    if (!report.accepted()) {
      return "rejected";
    }
    return report.phase() == Phase.FINISHED ? "verified" : "open";
  }

  String headline() {
    return words.say("verdict." + verdict());
  }

  /** What the verdict means and what to do, for people who count votes, not bits. */
  String explanation() {
    return report
        .rejection()
        .map(
            r ->
                words.say(
                    "explain.rejected",
                    r.check().number(),
                    words.say("check." + r.check().number()),
                    Long.toString(r.record()),
                    r.getMessage()))
        .orElseGet(() -> words.say("explain." + verdict()));
  }

  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    report
        .setup()
        .ifPresent(
            setup -> {
              Election election = setup.election();
              for (String name : election.unknownMembers()) {
                warnings.add(words.say("warning.member", Words.plain(name)));
              }
              String expected = election.uuid() + ".bel";
              if (!expected.equals(String.valueOf(Path.of(arguments.file()).getFileName()))) {
                warnings.add(words.say("warning.name", expected));
              }
              boolean decrypting =
                  report.phase() == Phase.DECRYPTING || report.phase() == Phase.FINISHED;
              if (election.shuffled() && decrypting && report.count().shuffles() == 0) {
                warnings.add(words.say("warning.shuffles"));
              }
            });
    return warnings;
  }

  Optional<Report.Tracked> tracked() {
    return arguments.tracker().map(report::tracked);
  }

  Optional<String> trackerSentence() {
    return tracked().map(t -> words.say("tracker." + t.name(), arguments.tracker().orElseThrow()));
  }

  /** A fact about the election: what it is called and what it is. */
  record Fact(String label, String value) {}

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    if (report.setup().isEmpty()) {
      return facts;
    }
    Report.Setup setup = report.setup().get();
    Election.Texts texts = setup.election().texts();
    fact(facts, "name", Words.plain(texts.name()));
    fact(facts, "uuid", texts.uuid());
    fact(facts, "fingerprint", setup.election().fingerprint());
    texts.administrator().ifPresent(a -> fact(facts, "administrator", Words.plain(a)));
    texts.credentialAuthority().ifPresent(a -> fact(facts, "registrar", Words.plain(a)));
    fact(facts, "group", setup.election().group().name());
    fact(facts, "trustees", trustees(setup.trustees()));
    fact(facts, "entitled", Integer.toString(setup.electorate().lines().size()));
    fact(facts, "credentials", setup.electorate().fingerprint());
    fact(facts, "recorded", Integer.toString(report.ballots().recorded().size()));
    fact(facts, "counted", Integer.toString(report.ballots().counted().size()));
    if (report.ballots().weight() != report.ballots().counted().size()) {
      fact(facts, "weight", Integer.toString(report.ballots().weight()));
    }
    if (!report.count().decrypters().isEmpty()) {
      fact(facts, "decrypters", numbers(report));
    }
    report.head().ifPresent(head -> fact(facts, "head", head));
    return facts;
  }

  private static String numbers(Report report) {
    return String.join(
        ", ", report.count().decrypters().stream().sorted().map(String::valueOf).toList());
  }

  private void fact(List<Fact> facts, String key, String value) {
    facts.add(new Fact(words.say("fact." + key), value));
  }

  private String trustees(Trustees trustees) {
    List<String> parts = new ArrayList<>();
    for (Trustees.Party party : trustees.parties()) {
      if (party instanceof ThresholdTrustees some) {
        List<String> names =
            some.keys().stream().flatMap(k -> k.key().name().stream()).map(Words::plain).toList();
        String group = words.say("trustees.threshold", some.threshold(), some.size());
        parts.add(names.isEmpty() ? group : group + " (" + String.join(", ", names) + ")");
      } else if (party instanceof MandatoryTrustee one) {
        parts.add(one.name().map(Words::plain).orElse(words.say("trustees.unnamed")));
      }
    }
    return String.join("; ", parts);
  }

  /** The result of one question as a table. */
  record Table(String question, List<Row> rows) {}

  /** An answer and its figure. */
  record Row(String answer, String figure) {}

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    if (report.count().result().isEmpty()) {
      return tables;
    }
    Election election = report.setup().orElseThrow().election();
    Result result = report.count().result().get();
    for (int q = 0; q < election.questions().size(); q++) {
      Question question = election.questions().get(q);
      List<Row> rows =
          result.outcomes().get(q) instanceof Result.Counts counts
              ? counts((Question.Homomorphic) question, counts.values())
              : new Winners(words).rows(question, (Result.Rankings) result.outcomes().get(q));
      tables.add(new Table(Words.plain(question.text()), rows));
    }
    return tables;
  }

  private List<Row> counts(Question.Homomorphic question, List<Integer> values) {
    List<Row> rows = new ArrayList<>();
    int first = question.blank() ? 1 : 0;
    for (int i = 0; i < question.answers().size(); i++) {
      rows.add(new Row(Words.plain(question.answers().get(i)), values.get(i + first).toString()));
    }
    if (question.blank()) {
      rows.add(new Row(words.say("blank"), values.get(0).toString()));
    }
    return rows;
  }
}
