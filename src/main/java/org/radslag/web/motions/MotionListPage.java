package org.radslag.web.motions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.motions.ConferenceCard;
import org.radslag.motions.ConferenceId;
import org.radslag.motions.Conferences;
import org.radslag.motions.MotionFilter;
import org.radslag.motions.MotionLine;
import org.radslag.motions.MotionLists;
import org.radslag.motions.MotionState;

/** The motions that are published, with one's own above them. */
@Named
@RequestScoped
public class MotionListPage {

  @Inject MotionLists lists;
  @Inject Conferences conferences;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private MotionFilter filter;
  private List<MotionLine> found;
  private List<MotionLine> mine;
  private List<ConferenceCard> all;
  private ConferenceCard next;

  @PostConstruct
  void open() {
    filter =
        new MotionFilter(
            ConferenceId.parse(request.getParameter("conference")).orElse(null),
            state(request.getParameter("state")),
            request.getParameter("words"),
            Pages.number(request.getParameter("page"), 0));
    found = lists.list(filter);
    mine = caller.has(Role.MEMBER) ? lists.mine() : List.of();
    all = conferences.all();
    next = conferences.next().orElse(null);
  }

  private static MotionState state(String name) {
    return Arrays.stream(MotionState.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  public MotionFilter getFilter() {
    return filter;
  }

  /** One page of motions. */
  public List<MotionLine> getMotions() {
    return found.size() > MotionFilter.PAGE ? found.subList(0, MotionFilter.PAGE) : found;
  }

  public boolean isMore() {
    return found.size() > MotionFilter.PAGE;
  }

  /** Whether anything narrows the list. */
  public boolean isFiltered() {
    return filter.conference() != null || filter.state() != null || !filter.words().isEmpty();
  }

  /** What the reader has written herself. */
  public List<MotionLine> getMine() {
    return mine;
  }

  public List<ConferenceCard> getConferences() {
    return all;
  }

  /** States that the reader can see motions in. */
  public List<MotionState> getStates() {
    return caller.has(Role.OFFICE)
        ? List.of(
            MotionState.SUBMITTED, MotionState.REGISTERED, MotionState.LATE, MotionState.WITHDRAWN)
        : List.of(MotionState.REGISTERED, MotionState.WITHDRAWN);
  }

  /** The same list, another page of it. */
  public String link(int page) {
    return "?page="
        + page
        + (filter.conference() == null ? "" : "&conference=" + filter.conference())
        + (filter.state() == null ? "" : "&state=" + filter.state())
        + (filter.words().isEmpty()
            ? ""
            : "&words=" + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8));
  }

  public ConferenceCard getNext() {
    return next;
  }

  public boolean isOpen() {
    return next != null && next.isOpen(clock.instant());
  }

  public boolean isWriter() {
    return caller.has(Role.MEMBER);
  }

  public boolean isOffice() {
    return caller.has(Role.OFFICE);
  }

  /** Whether the reader speaks for an association. */
  public boolean isSpeaker() {
    return caller.has(Role.ASSOCIATION_CHAIR) || caller.has(Role.ASSOCIATION_SECRETARY);
  }
}
