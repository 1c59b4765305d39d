package org.radslag.web.meetings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.Chair;
import org.radslag.meetings.DecisionId;
import org.radslag.meetings.DecisionOutcome;
import org.radslag.meetings.Gavel;
import org.radslag.meetings.ItemId;
import org.radslag.meetings.Presence;
import org.radslag.web.Messages;

/** The chair's buttons that move the meeting and its items. Each answers with the chair's page. */
@Named
@RequestScoped
public class LeadActs {

  @Inject Here here;
  @Inject Chair chair;
  @Inject Gavel gavel;
  @Inject Presence presence;
  @Inject Messages messages;

  private String reason;

  public String openMeeting() {
    return answer(chair.open(here.id()));
  }

  public String closeMeeting() {
    return answer(chair.close(here.id()));
  }

  public String takeOver() {
    return answer(chair.takeOver(here.id()));
  }

  public String takeUp(String item) {
    return answer(chair.takeUp(item(item)));
  }

  public String setAside(String item) {
    return answer(chair.setAside(item(item)));
  }

  public String finish(String item) {
    return answer(chair.finish(item(item)));
  }

  public String postpone(String item) {
    return answer(chair.postpone(item(item)));
  }

  public String findCarried(String item) {
    return answer(gavel.find(item(item), DecisionOutcome.CARRIED));
  }

  public String findRejected(String item) {
    return answer(gavel.find(item(item), DecisionOutcome.REJECTED));
  }

  public String strike(String item) {
    return messages.refused(gavel.strike(item(item))) ? null : here.to("lead") + "&item=" + item;
  }

  public String makeVoid(String decision) {
    return answer(gavel.makeVoid(DecisionId.parse(decision).orElseGet(DecisionId::create), reason));
  }

  public String arrive(String person) {
    return answer(presence.noteArrival(here.id(), person(person)));
  }

  public String depart(String person) {
    return answer(presence.noteDeparture(here.id(), person(person)));
  }

  private String answer(Outcome<?> outcome) {
    return messages.refused(outcome) ? null : here.to("lead");
  }

  private static ItemId item(String text) {
    return ItemId.parse(text).orElseGet(ItemId::create);
  }

  private static PersonId person(String text) {
    try {
      return new PersonId(UUID.fromString(text));
    } catch (IllegalArgumentException | NullPointerException garbage) {
      return PersonId.create();
    }
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
