package org.radslag.web.motions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.radslag.kernel.Text;
import org.radslag.motions.ClauseVerdict;
import org.radslag.motions.Hint;
import org.radslag.motions.MotionLanguage;
import org.radslag.motions.TextReport;
import org.radslag.web.Words;
import org.radslag.web.motions.ClauseField.Line;

/** What the check says of that-clauses, in the reader's language. */
@RequestScoped
public class ClauseAdvice {

  @Inject Words words;

  /** The fields of the page with their advice; an empty field takes no verdict. */
  List<ClauseField> fields(MotionForm form, TextReport report) {
    List<ClauseField> fields = new ArrayList<>();
    int next = 0;
    for (int place = 0; place < form.clauses().size(); place++) {
      String text = form.clauses().get(place);
      boolean written = !Text.line(text).isEmpty();
      ClauseVerdict verdict =
          written && next < report.verdicts().size() ? report.verdicts().get(next++) : null;
      fields.add(field(place, text, verdict));
    }
    return fields;
  }

  private ClauseField field(int place, String text, ClauseVerdict verdict) {
    if (verdict == null) {
      return new ClauseField(place + 1, place, text, "", List.of(), "", false, false);
    }
    List<Line> lines = lines(verdict);
    return new ClauseField(
        place + 1,
        place,
        text,
        lines.get(0).state(),
        lines,
        verdict.isGood() ? "" : name(verdict.hints().get(0)),
        verdict.has(Hint.Kind.TWO_DEMANDS),
        verdict.has(Hint.Kind.OPENER));
  }

  /** The sentences on one clause; one that says that all is well when there is nothing else. */
  List<Line> lines(ClauseVerdict verdict) {
    if (verdict.isGood()) {
      String good = words.text("motions.hint.good", String.join(", ", verdict.addressees()));
      String stop =
          verdict.has(Hint.Kind.FULL_STOP) ? " " + words.text("motions.hint.full-stop") : "";
      return List.of(new Line("ok", "ok", good + stop));
    }
    return verdict.hints().stream()
        .filter(hint -> hint.kind() != Hint.Kind.FULL_STOP)
        .map(hint -> line(hint, verdict.clause().language()))
        .toList();
  }

  private Line line(Hint hint, MotionLanguage language) {
    String key = name(hint) + (hint.kind() == Hint.Kind.OPENER ? "-" + language.tag() : "");
    String text = words.text("motions.hint.".concat(key), hint.details().toArray());
    return switch (hint.kind()) {
      case OPENER, TOO_LONG, TWO_DEMANDS -> new Line("stop", "warn", text);
      default -> new Line("warn", "info", text);
    };
  }

  private static String name(Hint hint) {
    return hint.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
