package org.radslag.web.motions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.kernel.Outcome;
import org.radslag.motions.ClauseVerdict;
import org.radslag.motions.ConferenceCard;
import org.radslag.motions.ConferenceId;
import org.radslag.motions.Conferences;
import org.radslag.motions.Draft;
import org.radslag.motions.Drafts;
import org.radslag.motions.MotionId;
import org.radslag.motions.MotionState;
import org.radslag.motions.MotionText;
import org.radslag.motions.SavedDraft;
import org.radslag.motions.TextReport;
import org.radslag.web.Messages;

/** The motion that is being written, between the page and the database. */
@RequestScoped
public class Desk {

  @Inject Drafts drafts;
  @Inject Conferences conferences;
  @Inject MotionForm form;
  @Inject Messages messages;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private MotionId id;
  private MotionState state = MotionState.DRAFT;
  private ConferenceCard conference;
  private int revision;
  private Instant savedAt;

  @PostConstruct
  void open() {
    Optional<Draft> draft = MotionId.parse(request.getParameter("motion")).flatMap(drafts::find);
    caller.require(draft.isPresent() || !isPosted() || !isNamed());
    if (draft.isPresent()) {
      id = draft.get().id();
      state = draft.get().state();
      conference = draft.get().conference();
      revision = draft.get().revision();
      savedAt = draft.get().savedAt();
    } else {
      conference =
          ConferenceId.parse(request.getParameter("conference"))
              .flatMap(conferences::find)
              .or(conferences::next)
              .orElse(null);
    }
    if (isPosted()) {
      form.read();
      revision = Pages.number(request.getParameter("revision"), 0);
    } else if (draft.isPresent()) {
      form.fill(draft.get().form());
    }
  }

  /** Whether the address names a motion that does not exist. */
  boolean isLost() {
    return isNamed() && id == null;
  }

  private boolean isNamed() {
    String named = request.getParameter("motion");
    return named != null && !named.isEmpty();
  }

  private boolean isPosted() {
    return request.getMethod().equals("POST");
  }

  /**
   * Saves what stands in the fields over the draft; a new motion becomes a draft with its first
   * words. A motion that has been handed in is left alone.
   *
   * @return whether all is well
   */
  boolean keep() {
    if (state != MotionState.DRAFT || conference == null || id == null && form.text().isEmpty()) {
      return true;
    }
    Outcome<SavedDraft> saved =
        id == null
            ? drafts.begin(conference.id(), form.draft())
            : drafts.save(id, revision, form.draft());
    if (messages.refused(saved)) {
      return false;
    }
    id = saved.value().id();
    revision = saved.value().revision();
    savedAt = saved.value().at();
    return true;
  }

  /** What the check says of one clause by itself. */
  Optional<ClauseVerdict> verdict(String clause) {
    MotionText alone = new MotionText(form.text().language(), "", "", List.of(clause));
    return drafts.check(alone, form.kept()).verdicts().stream().findFirst();
  }

  TextReport report() {
    return drafts.check(form.text(), form.kept());
  }

  MotionId id() {
    return id;
  }

  boolean isDraft() {
    return state == MotionState.DRAFT;
  }

  ConferenceCard conference() {
    return conference;
  }

  int revision() {
    return revision;
  }

  Instant savedAt() {
    return savedAt;
  }
}
