package org.radslag.web.motions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.motions.Endorsement;
import org.radslag.motions.Filing;
import org.radslag.motions.MotionId;
import org.radslag.motions.MotionView;
import org.radslag.motions.Motions;
import org.radslag.motions.Registry;
import org.radslag.motions.VersionView;
import org.radslag.web.Messages;

/** One motion: what it says, its way, and what the reader may do to it. */
@Named
@RequestScoped
public class MotionPage {

  @Inject Motions motions;
  @Inject Filing filing;
  @Inject Endorsement endorsement;
  @Inject Registry registry;
  @Inject Messages messages;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private Optional<MotionView> motion;
  private List<VersionView> versions;

  @PostConstruct
  void open() {
    motion =
        Pages.named(
            MotionId.parse(request.getParameter("motion")).flatMap(motions::view), request, caller);
  }

  /** Answers 404 where there is no such motion. */
  public void look() {
    Pages.missingUnless(motion.isPresent());
  }

  /** Answers 404 where there is no such motion, or it has not been handed in. */
  public void lookFiled() {
    Pages.missingUnless(motion.filter(MotionView::isFiled).isPresent());
  }

  /** Answers 404 where there is no such motion that the reader may withdraw. */
  public void lookWithdrawable() {
    Pages.missingUnless(motion.filter(m -> m.rights().withdraw()).isPresent());
  }

  public MotionView getMotion() {
    return motion.orElse(null);
  }

  public List<VersionView> getVersions() {
    if (versions == null) {
      versions = motions.versions(getMotion().id());
    }
    return versions;
  }

  /** Withdraws it. */
  public String withdraw() {
    return messages.refused(filing.withdraw(getMotion().id()))
        ? null
        : Pages.motion(getMotion().id(), "motions.done.withdrawn");
  }

  /** Hands in as her own what an association was asked to adopt. */
  public String fileAsOwn() {
    int revision = Pages.number(request.getParameter("revision"), 0);
    return messages.refused(filing.file(getMotion().id(), revision))
        ? null
        : "/motions/receipt.xhtml?faces-redirect=true&motion=" + getMotion().id();
  }

  /** Takes back what an association was asked. */
  public String takeBack() {
    return messages.refused(endorsement.takeBack(getMotion().id()))
        ? null
        : Pages.motion(getMotion().id(), "motions.done.taken-back");
  }

  /** Gives it a number. */
  public String register() {
    return messages.refused(registry.register(getMotion().id()))
        ? null
        : Pages.motion(getMotion().id(), "motions.done.registered");
  }
}
