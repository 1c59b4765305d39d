package org.radslag.matters;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.rules.RuleSet;

/**
 * A sounding as somebody asks for it.
 *
 * @param ring who may see its questions and its result; never wider than the matter
 * @param hours how long it is open
 * @param questions those left empty are left out
 */
public record SoundingForm(
    MatterId matter, Circle circle, Ring ring, int hours, List<String> questions) {

  public SoundingForm {
    questions = questions.stream().map(Text::line).filter(text -> !text.isEmpty()).toList();
  }

  /** When it closes if it opens at this time. */
  Instant closesAt(Instant opened) {
    return opened.plus(Duration.ofHours(hours));
  }

  /**
   * What is wrong with it.
   *
   * @param outer the matter's ring
   * @param councilHandles whether the matter is handled by the council that would be asked
   */
  List<Refusal> faults(Ring outer, boolean councilHandles, RuleSet rules) {
    List<Refusal> faults = new ArrayList<>();
    int most = rules.whole("matters.sounding.questions");
    if (questions.isEmpty() || questions.size() > most) {
      faults.add(Refusal.of("questions", "matters.refused.questions", most));
    }
    int longest = rules.whole("matters.sounding.question.longest");
    if (questions.stream().anyMatch(text -> text.length() > longest)) {
      faults.add(Refusal.of("questions", "matters.refused.too-long", longest));
    }
    int fewest = rules.whole("matters.sounding.shortest_hours");
    int mostHours = rules.whole("matters.sounding.longest_hours");
    if (hours < fewest || hours > mostHours) {
      faults.add(Refusal.of("hours", "matters.refused.hours", fewest, mostHours));
    }
    if (ring == null || !ring.isWithin(outer)) {
      faults.add(Refusal.of("ring", "matters.refused.ring-wider"));
    } else if (circle == null || !ring.isOpenTo(circle.reach(councilHandles))) {
      faults.add(Refusal.of("circle", "matters.refused.circle-outside"));
    }
    return faults;
  }
}
