package org.radslag.web.motions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.kernel.Outcome;
import org.radslag.motions.ConferenceCard;
import org.radslag.motions.ConferenceId;
import org.radslag.motions.ConferencePlan;
import org.radslag.motions.Conferences;
import org.radslag.web.Messages;

/** A conference as the office enters it, changes it and moves its deadline. */
@Named
@RequestScoped
public class ConferencePage {

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  @Inject Conferences conferences;
  @Inject Messages messages;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private Optional<ConferenceCard> conference;
  private String name;
  private String place;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private String deadline;

  @PostConstruct
  void open() {
    conference = ConferenceId.parse(request.getParameter("conference")).flatMap(conferences::find);
    caller.require(conference.isPresent() || !isNamed() || !request.getMethod().equals("POST"));
    conference.ifPresent(
        card -> {
          name = card.name();
          place = card.place();
          firstDay = card.firstDay();
          lastDay = card.lastDay();
          deadline =
              TO_THE_SECOND.format(LocalDateTime.ofInstant(card.deadline(), clock.getZone()));
        });
  }

  /** Answers 404 where the address names a conference that does not exist. */
  public void look() {
    Pages.missingUnless(!isNamed() || conference.isPresent());
  }

  private boolean isNamed() {
    String named = request.getParameter("conference");
    return named != null && !named.isEmpty();
  }

  /** Enters a new conference. */
  public String plan() {
    return answer(
        conferences.plan(new ConferencePlan(name, place, firstDay, lastDay), deadline),
        "motions.done.planned");
  }

  /** Changes name, place and days. */
  public String rearrange() {
    return answer(
        conferences.rearrange(
            conference.orElseThrow().id(), new ConferencePlan(name, place, firstDay, lastDay)),
        "motions.done.rearranged");
  }

  /** Moves the deadline. */
  public String moveDeadline() {
    return answer(
        conferences.moveDeadline(conference.orElseThrow().id(), deadline),
        "motions.done.deadline-moved");
  }

  private String answer(Outcome<ConferenceId> outcome, String done) {
    return messages.refused(outcome)
        ? null
        : "/motions/office.xhtml?faces-redirect=true&conference="
            + outcome.value()
            + "&done="
            + done;
  }

  public ConferenceCard getConference() {
    return conference.orElse(null);
  }

  /** Whether the deadline may still be moved. */
  public boolean isOpen() {
    return conference.filter(card -> card.isOpen(clock.instant())).isPresent();
  }

  public String getName() {
    return name;
  }

  public void setName(String to) {
    name = to;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String to) {
    place = to;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate to) {
    firstDay = to;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate to) {
    lastDay = to;
  }

  public String getDeadline() {
    return deadline;
  }

  public void setDeadline(String to) {
    deadline = to;
  }
}
