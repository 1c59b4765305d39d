package org.radslag.matters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.rules.RuleSet;

/**
 * A matter as somebody registers it.
 *
 * @param about what has to be settled, in plain text
 * @param urgent whether short notice is preferred
 * @param deadline when the counterpart wants an answer; null when nobody has set a date
 * @param line the line of the mandate sheet in force whose definition it falls under; null when
 *     none fits
 */
public record MatterForm(
    ArenaId arena,
    String title,
    String about,
    Weight weight,
    boolean urgent,
    Ring ring,
    Instant deadline,
    Integer line,
    Embargo embargo) {

  public MatterForm {
    title = Text.line(title);
    about = Text.of(about);
    embargo = embargo == null ? Embargo.NONE : embargo;
  }

  List<Refusal> faults(Instant now, RuleSet rules) {
    List<Refusal> faults = new ArrayList<>();
    Faults.text(faults, "title", title, rules.whole("matters.title.longest"));
    Faults.text(faults, "about", about, rules.whole("matters.about.longest"));
    if (weight == null) {
      faults.add(Refusal.of("weight", "matters.refused.weight"));
    }
    if (ring == null) {
      faults.add(Refusal.of("ring", "matters.refused.ring"));
    }
    if (deadline != null && !deadline.isAfter(now)) {
      faults.add(Refusal.of("deadline", "matters.refused.deadline"));
    }
    faults.addAll(Faults.embargo(embargo, ring, now));
    return faults;
  }
}
