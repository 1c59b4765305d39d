package org.radslag.web.meetings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.meetings.MeetingCard;
import org.radslag.meetings.MeetingId;
import org.radslag.meetings.MeetingState;
import org.radslag.meetings.Meetings;
import org.radslag.meetings.Topics;

/** The meeting that the address names, by its parameter {@code id}. */
@Named
@RequestScoped
public class Here {

  @Inject Meetings meetings;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private Optional<MeetingCard> found;

  @PostConstruct
  void open() {
    found = MeetingId.parse(request.getParameter("id")).flatMap(meetings::find);
    // Pages show forms only for what exists: a form for something else was forged.
    caller.require(found.isPresent() || request.getMethod().equals("GET"));
  }

  /** Answers 404 when there is no such meeting; called before the page is shown. */
  public void check() throws IOException {
    if (found.isEmpty()) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public MeetingCard getMeeting() {
    return found.orElse(null);
  }

  MeetingId id() {
    return found.orElseThrow().id();
  }

  boolean is(MeetingState state) {
    return found.orElseThrow().state() == state;
  }

  public boolean isMayPlan() {
    return meetings.mayPlan(found.orElseThrow().body());
  }

  public boolean isMayLead() {
    return meetings.mayLead(found.orElseThrow().body());
  }

  /** Topic of the pages that everybody in the room has open. */
  public String getTopic() {
    return found.map(meeting -> Topics.of(meeting.id())).orElse("");
  }

  /** Topic of the pages that the presidium has open. */
  public String getNumbersTopic() {
    return found.map(meeting -> Topics.numbers(meeting.id())).orElse("");
  }

  /** This same page, to send a form to and to come back to. */
  public String getAddress() {
    return request.getRequestURI() + "?id=" + found.map(MeetingCard::id).orElse(null);
  }

  /** Where a form's answer leads: a page of this meeting. */
  String to(String page) {
    return "/meetings/" + page + ".xhtml?faces-redirect=true&id=" + id();
  }

  /** The same, which then says what was done. */
  String to(String page, String done) {
    return to(page) + "&done=" + done;
  }
}
