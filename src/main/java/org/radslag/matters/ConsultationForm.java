package org.radslag.matters;

import java.time.LocalDate;
import org.radslag.kernel.Text;

/**
 * An entry of the anchoring record, written by hand.
 *
 * @param askedOn the day they were asked, not after today
 * @param who whom, in words
 * @param answer what they answered
 */
public record ConsultationForm(LocalDate askedOn, String who, String answer) {

  public ConsultationForm {
    who = Text.line(who);
    answer = Text.of(answer);
  }
}
