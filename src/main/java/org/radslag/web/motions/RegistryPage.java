package org.radslag.web.motions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.radslag.motions.ConferenceCard;
import org.radslag.motions.ConferenceId;
import org.radslag.motions.Conferences;
import org.radslag.motions.MotionId;
import org.radslag.motions.MotionLine;
import org.radslag.motions.MotionLists;
import org.radslag.motions.MotionState;
import org.radslag.motions.Registry;
import org.radslag.web.Messages;

/** The office's work with the motions to one conference: numbers, and what came too late. */
@Named
@RequestScoped
public class RegistryPage {

  @Inject Conferences conferences;
  @Inject MotionLists lists;
  @Inject Registry registry;
  @Inject Messages messages;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private ConferenceCard conference;
  private List<ConferenceCard> all;
  private List<MotionLine> waiting;
  private List<MotionLine> late;

  @PostConstruct
  void open() {
    all = conferences.all();
    conference =
        ConferenceId.parse(request.getParameter("conference"))
            .flatMap(conferences::find)
            .or(conferences::next)
            .or(() -> all.stream().findFirst())
            .orElse(null);
  }

  public ConferenceCard getConference() {
    return conference;
  }

  public List<ConferenceCard> getConferences() {
    return all;
  }

  public boolean isOpen() {
    return conference.isOpen(clock.instant());
  }

  /** Handed in in time, without a number. */
  public List<MotionLine> getWaiting() {
    if (waiting == null) {
      waiting = lists.waiting(conference.id(), MotionState.SUBMITTED);
    }
    return waiting;
  }

  public List<MotionLine> getLate() {
    if (late == null) {
      late = lists.waiting(conference.id(), MotionState.LATE);
    }
    return late;
  }

  /** The number that the motion in this place will be given. */
  public String code(int place) {
    return conference.series() + (conference.registered() + place + 1);
  }

  /** Numbers one motion. */
  public String register(String motion) {
    return MotionId.parse(motion).isEmpty()
            || messages.refused(registry.register(MotionId.parse(motion).orElseThrow()))
        ? null
        : here("motions.done.registered");
  }

  /** Numbers all that wait, in the order of their receipts. */
  public String registerAll() {
    return messages.refused(registry.registerAll(conference.id()))
        ? null
        : here("motions.done.all-registered");
  }

  private String here(String done) {
    return "/motions/office.xhtml?faces-redirect=true&conference="
        + conference.id()
        + "&done="
        + done;
  }
}
