package org.radslag.web.meetings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.PresidiumMember;
import org.radslag.meetings.DecisionCard;
import org.radslag.meetings.Minutes;
import org.radslag.meetings.Minutes.Paragraph;
import org.radslag.meetings.Presence;
import org.radslag.meetings.Presence.Stay;
import org.radslag.meetings.RollRow;

/** The minutes of a meeting, to read and to print. */
@Named
@RequestScoped
public class MinutesPage {

  @Inject Here here;
  @Inject Minutes minutes;
  @Inject Presence presence;
  @Inject Presidium presidium;

  private List<Paragraph> paragraphs = List.of();
  private List<Stay> log = List.of();
  private List<PresidiumMember> leaders = List.of();

  @PostConstruct
  void open() {
    if (here.getMeeting() != null) {
      paragraphs = minutes.of(here.id());
      log = presence.log(here.id());
      leaders = presidium.of(here.getMeeting().body());
    }
  }

  public List<Paragraph> getParagraphs() {
    return paragraphs;
  }

  public List<Stay> getLog() {
    return log;
  }

  public List<PresidiumMember> getPresidium() {
    return leaders;
  }

  /** The roll under which a decision was made. */
  public List<RollRow> roll(DecisionCard decision) {
    return minutes.roll(decision.id());
  }
}
