package org.radslag.web.motions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.motions.Draft;
import org.radslag.motions.Drafts;
import org.radslag.motions.MotionId;
import org.radslag.web.Messages;

/** Asks once more before a draft is thrown away. */
@Named
@RequestScoped
public class DiscardPage {

  @Inject Drafts drafts;
  @Inject Messages messages;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private Optional<Draft> draft;

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

  /** Throws it away. */
  public String discard() {
    return messages.refused(drafts.discard(getDraft().id()))
        ? null
        : Pages.done("/motions/index.xhtml", "motions.done.discarded");
  }
}
