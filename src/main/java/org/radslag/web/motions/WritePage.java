package org.radslag.web.motions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.motions.ClauseVerdict;
import org.radslag.motions.Filing;
import org.radslag.motions.ThatClause;
import org.radslag.web.Messages;

/** What can be done while a motion is written. */
@Named
@RequestScoped
public class WritePage {

  @Inject Desk desk;
  @Inject MotionForm form;
  @Inject Filing filing;
  @Inject Messages messages;

  /** Answers 404 where the address names a motion that does not exist. */
  public void look() {
    Pages.missingUnless(!desk.isLost());
  }

  /** Keeps the draft and stays, so that the writing can go on. */
  public String autosave() {
    desk.keep();
    return null;
  }

  /** Keeps the draft and leaves it. */
  public String save() {
    return desk.keep() ? Pages.done("/motions/index.xhtml", "motions.done.saved") : null;
  }

  /** Keeps the draft and reads it through, or says what is missing. */
  public String review() {
    form.compact();
    if (!desk.keep()) {
      return null;
    }
    List<Refusal> faults = desk.report().faults();
    if (!faults.isEmpty()) {
      messages.refused(Outcome.refused(faults));
      return null;
    }
    if (form.getSender().isEmpty()) {
      messages.refuse("sender-own", "motions.refused.sender-none");
      return null;
    }
    return "/motions/review.xhtml?faces-redirect=true&motion=" + desk.id();
  }

  /** Makes a new version of a motion that has been handed in. */
  public String revise() {
    form.compact();
    Outcome<Integer> changed = filing.revise(desk.id(), desk.revision(), form.text());
    return messages.refused(changed) ? null : Pages.motion(desk.id(), "motions.done.revised");
  }

  /** One more empty field. */
  public String add() {
    form.addField();
    return autosave();
  }

  /** Makes two clauses of one that makes two demands. */
  public String part(int place) {
    verdict(place)
        .flatMap(ClauseVerdict::demands)
        .ifPresent(two -> form.replace(place, two.first().text(), two.second().text()));
    return autosave();
  }

  /** Leaves a clause as it is. */
  public String leave(int place) {
    verdict(place).ifPresent(verdict -> form.keep(verdict.clause().text()));
    return autosave();
  }

  /** Puts the opener before a clause. */
  public String mend(int place) {
    verdict(place)
        .map(ClauseVerdict::clause)
        .map(ThatClause::beginningRight)
        .ifPresent(mended -> form.replace(place, mended.text()));
    return autosave();
  }

  private Optional<ClauseVerdict> verdict(int place) {
    return form.clauses().stream().skip(place).findFirst().flatMap(desk::verdict);
  }
}
