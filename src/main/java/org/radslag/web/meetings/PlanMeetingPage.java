package org.radslag.web.meetings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.Outcome;
import org.radslag.meetings.MeetingCard;
import org.radslag.meetings.MeetingId;
import org.radslag.meetings.MeetingPlan;
import org.radslag.meetings.Meetings;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** Plans a meeting of a body, or changes when and where it is. */
@Named
@RequestScoped
public class PlanMeetingPage {

  @Inject Meetings meetings;
  @Inject Bodies bodies;
  @Inject Messages messages;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private String id;
  private String body;
  private String title;
  private String place;
  private LocalDateTime starts;
  private boolean openToMembers = true;

  @PostConstruct
  void open() {
    id = request.getParameter("id");
    body = request.getParameter("body");
    existing().filter(any -> request.getMethod().equals("GET")).ifPresent(this::fill);
  }

  private void fill(MeetingCard meeting) {
    title = meeting.title();
    place = meeting.place();
    starts = LocalDateTime.ofInstant(meeting.startsAt(), clock.getZone());
    openToMembers = meeting.openToMembers();
  }

  public String save() {
    Instant at = starts == null ? null : starts.atZone(clock.getZone()).toInstant();
    MeetingPlan plan = new MeetingPlan(title, place, at, openToMembers);
    Optional<MeetingCard> existing = existing();
    Outcome<MeetingId> saved =
        existing.isPresent()
            ? meetings.change(existing.get().id(), plan)
            : meetings.plan(BodyId.parse(body).orElseGet(BodyId::create), plan);
    return messages.refused(saved)
        ? null
        : Onward.to("/meetings/agenda.xhtml?id=" + saved.value(), "meetings.done.planned");
  }

  private Optional<MeetingCard> existing() {
    return MeetingId.parse(id).flatMap(meetings::find);
  }

  /** The bodies of today that the reader may plan for. */
  public List<BodyCard> getChoices() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return bodies.all().stream()
        .filter(any -> any.existsOn(today))
        .filter(any -> meetings.mayPlan(any.id()))
        .toList();
  }

  public boolean isNew() {
    return existing().isEmpty();
  }

  public String getId() {
    return id;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public LocalDateTime getStarts() {
    return starts;
  }

  public void setStarts(LocalDateTime starts) {
    this.starts = starts;
  }

  public boolean isOpenToMembers() {
    return openToMembers;
  }

  public void setOpenToMembers(boolean openToMembers) {
    this.openToMembers = openToMembers;
  }
}
