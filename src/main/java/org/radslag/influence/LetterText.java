package org.radslag.influence;

import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;

/** What an announcement says. */
public record LetterText(String subject, String text) {
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 5_000;

  public LetterText {
    subject = Text.line(subject);
    text = Text.of(text);
  }

  List<Refusal> faults() {
    List<Refusal> faults = new ArrayList<>();
    if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
      faults.add(Refusal.of("subject", "influence.refused.letter-subject", LONGEST_SUBJECT));
    }
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      faults.add(Refusal.of("text", "influence.refused.letter-text", LONGEST_TEXT));
    }
    return faults;
  }
}
