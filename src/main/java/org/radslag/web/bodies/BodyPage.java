package org.radslag.web.bodies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.PresidiumMember;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.Seats;
import org.radslag.bodies.Successions;
import org.radslag.kernel.AssociationId;
import org.radslag.meetings.MeetingCard;
import org.radslag.meetings.Meetings;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** A body: its rule, its presidium, its seats and its meetings. */
@Named
@RequestScoped
public class BodyPage {

  @Inject ThisBody body;
  @Inject Bodies bodies;
  @Inject Successions successions;
  @Inject Seats seats;
  @Inject Presidium presidium;
  @Inject Meetings meetings;
  @Inject Associations associations;
  @Inject Messages messages;

  private List<SeatCard> all = List.of();
  private List<PresidiumMember> leaders = List.of();
  private List<MeetingCard> held = List.of();
  private String association;
  private String basis;

  @PostConstruct
  void open() {
    if (body.getCard() != null) {
      BodyId id = body.getCard().id();
      all = seats.of(id);
      leaders = presidium.of(id);
      held = meetings.all().stream().filter(meeting -> meeting.body().equals(id)).toList();
    }
  }

  public List<SeatCard> getSeats() {
    return all;
  }

  public long getVacant() {
    return all.stream().filter(seat -> seat.ordinary().isEmpty()).count();
  }

  public List<PresidiumMember> getPresidium() {
    return leaders;
  }

  public List<MeetingCard> getMeetings() {
    return held;
  }

  public boolean isMayPlan() {
    return meetings.mayPlan(body.getCard().id());
  }

  /** The council that it is drawn from, or that has a seat in it; null when there is none. */
  public BodyCard getParent() {
    BodyId parent = body.getCard().parent();
    return parent == null ? null : bodies.find(parent).orElse(null);
  }

  /** Days within which it reports back after a meeting; 0 for one that does not. */
  public int getReportDays() {
    return bodies.reportDays(body.getCard().id()).orElse(0);
  }

  /** Whether an association can be given a seat: in a council of one seat each. */
  public boolean isMayAdd() {
    return body.getCard().kind() == BodyKind.COUNCIL
        && body.getCard().endsOn() == null
        && !getOthers().isEmpty();
  }

  /** Associations that have no seat in it. */
  public List<AssociationCard> getOthers() {
    Set<AssociationId> seated = all.stream().map(SeatCard::association).collect(Collectors.toSet());
    return associations.all().stream().filter(card -> !seated.contains(card.id())).toList();
  }

  public String add() {
    AssociationId added =
        associations.all().stream()
            .map(AssociationCard::id)
            .filter(id -> id.toString().equals(association))
            .findFirst()
            .orElseGet(AssociationId::create);
    return messages.refused(bodies.addAssociation(body.getCard().id(), added))
        ? null
        : Onward.to("/bodies/body.xhtml?id=" + body.getCard().id(), "bodies.done.added");
  }

  /** What its mandates waited for has happened. */
  public String conditionMet() {
    return messages.refused(successions.conditionMet(body.getCard().id(), basis))
        ? null
        : Onward.to("/bodies/body.xhtml?id=" + body.getCard().id(), "bodies.done.condition-met");
  }

  public String getBasis() {
    return basis;
  }

  public void setBasis(String basis) {
    this.basis = basis;
  }

  public String getAssociation() {
    return association;
  }

  public void setAssociation(String association) {
    this.association = association;
  }
}
