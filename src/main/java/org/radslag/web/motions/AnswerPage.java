package org.radslag.web.motions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.radslag.motions.Endorsement;
import org.radslag.motions.Filing;
import org.radslag.motions.MotionId;
import org.radslag.motions.MotionView;
import org.radslag.web.Messages;

/** An association's answer to a member who asked it to adopt her motion. */
@Named
@RequestScoped
public class AnswerPage {

  @Inject MotionPage page;
  @Inject Filing filing;
  @Inject Endorsement endorsement;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private LocalDate adoptedOn;
  private String why;

  /** Answers 404 where there is no motion that waits for the reader's answer. */
  public void look() {
    MotionView motion = page.getMotion();
    Pages.missingUnless(motion != null && motion.rights().answer());
  }

  /** Yes: hands it in. */
  public String adopt() {
    MotionId id = page.getMotion().id();
    int revision = Pages.number(request.getParameter("revision"), 0);
    return messages.refused(filing.fileForAssociation(id, revision, adoptedOn))
        ? null
        : "/motions/receipt.xhtml?faces-redirect=true&motion=" + id;
  }

  /** No: gives it back to its author. */
  public String decline() {
    return messages.refused(endorsement.decline(page.getMotion().id(), why))
        ? null
        : Pages.done("/motions/association.xhtml", "motions.done.declined");
  }

  public LocalDate getAdoptedOn() {
    return adoptedOn;
  }

  public void setAdoptedOn(LocalDate day) {
    adoptedOn = day;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String reason) {
    why = reason;
  }
}
