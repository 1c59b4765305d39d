package org.radslag.meetings;

import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/**
 * What an item says.
 *
 * @param text what it is about
 * @param proposal what the meeting is asked to decide; empty when there is nothing to decide
 */
public record ItemText(String title, String text, String proposal) {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_TEXT = 10_000;
  static final int LONGEST_PROPOSAL = 2_000;

  /** Cleans what was written. */
  public ItemText {
    title = Text.line(title);
    text = Text.of(text);
    proposal = Text.of(proposal);
  }

  List<Refusal> faults() {
    List<Refusal> faults = new ArrayList<>();
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      faults.add(Refusal.of("title", "meetings.refused.title", LONGEST_TITLE));
    }
    if (text.length() > LONGEST_TEXT) {
      faults.add(Refusal.of("text", "meetings.refused.text", LONGEST_TEXT));
    }
    if (proposal.length() > LONGEST_PROPOSAL) {
      faults.add(Refusal.of("proposal", "meetings.refused.text", LONGEST_PROPOSAL));
    }
    return faults;
  }
}
