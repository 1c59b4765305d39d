package org.radslag.web.motions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.kernel.Outcome;
import org.radslag.motions.Draft;
import org.radslag.motions.Drafts;
import org.radslag.motions.Endorsement;
import org.radslag.motions.Filing;
import org.radslag.motions.MotionId;
import org.radslag.motions.Sender;
import org.radslag.motions.TextReport;
import org.radslag.motions.ThatClause;
import org.radslag.web.Messages;

/** A motion read through before it is handed in, or handed over to an association. */
@Named
@RequestScoped
public class MotionReviewPage {

  @Inject Drafts drafts;
  @Inject Filing filing;
  @Inject Endorsement endorsement;
  @Inject ClauseAdvice advice;
  @Inject Messages messages;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private Optional<Draft> draft;
  private List<ClauseField> clauses;
  private LocalDate adoptedOn;

  @PostConstruct
  void open() {
    draft =
        Pages.named(
            MotionId.parse(request.getParameter("motion")).flatMap(drafts::find), request, caller);
  }

  /** Answers 404 where there is no such draft. */
  public void look() {
    Pages.missingUnless(draft.isPresent());
  }

  public Draft getDraft() {
    return draft.orElse(null);
  }

  /** Each clause with the advice that still stands. */
  public List<ClauseField> getClauses() {
    if (clauses != null) {
      return clauses;
    }
    TextReport report = drafts.check(getDraft().form().text(), getDraft().form().kept());
    MotionForm form = new MotionForm();
    form.fill(getDraft().form());
    clauses = advice.fields(form, report);
    return clauses;
  }

  /** The clause as it will stand: with its full stop. */
  public ThatClause handedIn(ClauseField clause) {
    return ThatClause.of(clause.text(), getDraft().form().text().language()).ended();
  }

  /** Whether the reader hands it in for an association that she speaks for. */
  public boolean isForAssociation() {
    return getDraft().form().sender() == Sender.ASSOCIATION
        && caller.speaksFor(getDraft().form().association());
  }

  /** Whether an association is asked to adopt it first. */
  public boolean isAsking() {
    return getDraft().form().sender() == Sender.ASSOCIATION && !isForAssociation();
  }

  /** Whether what is handed in now is in time. */
  public boolean isOpen() {
    return getDraft().conference().isOpen(clock.instant());
  }

  /** Hands it in. */
  public String file() {
    MotionId id = getDraft().id();
    int revision = Pages.number(request.getParameter("revision"), 0);
    Outcome<?> filed =
        isForAssociation()
            ? filing.fileForAssociation(id, revision, adoptedOn)
            : filing.file(id, revision);
    return messages.refused(filed)
        ? null
        : "/motions/receipt.xhtml?faces-redirect=true&motion=" + id;
  }

  /** Asks the association. */
  public String ask() {
    return messages.refused(endorsement.ask(getDraft().id()))
        ? null
        : Pages.motion(getDraft().id(), "motions.done.asked");
  }

  public LocalDate getAdoptedOn() {
    return adoptedOn;
  }

  public void setAdoptedOn(LocalDate day) {
    adoptedOn = day;
  }
}
