package org.radslag.web.meetings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.meetings.MeetingCard;
import org.radslag.meetings.MeetingState;
import org.radslag.meetings.Meetings;

/** Every meeting that the reader may see: those to come first, then those that have been. */
@Named
@RequestScoped
public class MeetingsPage {

  @Inject Meetings meetings;
  @Inject Bodies bodies;
  @Inject Caller caller;

  private List<MeetingCard> all;
  private List<BodyCard> every;

  @PostConstruct
  void open() {
    all = meetings.all();
    every = bodies.all();
  }

  public List<MeetingCard> getComing() {
    List<MeetingCard> coming =
        new ArrayList<>(
            all.stream().filter(meeting -> meeting.state() != MeetingState.CLOSED).toList());
    Collections.reverse(coming);
    return coming;
  }

  public List<MeetingCard> getPast() {
    return all.stream().filter(meeting -> meeting.state() == MeetingState.CLOSED).toList();
  }

  public boolean isNone() {
    return all.isEmpty();
  }

  /** The bodies for which the reader may plan a meeting. */
  public List<BodyCard> getMine() {
    return every.stream().filter(body -> meetings.mayPlan(body.id())).toList();
  }

  public List<BodyCard> getBodies() {
    return every;
  }

  public boolean isMayFound() {
    return caller.has(Role.OFFICE);
  }
}
