package org.radslag.web.membervotes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membervotes.AppealCard;
import org.radslag.membervotes.CorrectionCard;
import org.radslag.membervotes.Electorate;
import org.radslag.membervotes.HandoutChannel;
import org.radslag.membervotes.HelpView;
import org.radslag.membervotes.Helpdesk;
import org.radslag.membervotes.RollOffice;
import org.radslag.web.Ids;
import org.radslag.web.Messages;

/** "Why can't she vote?", and corrections of the roll. */
@Named
@RequestScoped
public class VoteHelpPage {

  @Inject ThisVote thisVote;
  @Inject Helpdesk helpdesk;
  @Inject RollOffice office;
  @Inject Electorate electorate;
  @Inject Messages messages;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private String number;
  private Optional<HelpView> found = Optional.empty();
  private boolean asked;

  @PostConstruct
  void open() {
    String typed = request.getParameter("number");
    number = typed != null && typed.strip().matches("[0-9]{1,20}") ? typed.strip() : "";
    asked = typed != null && !typed.isBlank() && thisVote.getView() != null;
    found = asked ? helpdesk.look(thisVote.id(), number) : Optional.empty();
  }

  public String getNumber() {
    return number;
  }

  public HelpView getFound() {
    return found.orElse(null);
  }

  /** Whether a number was asked for that no member has. */
  public boolean isUnknown() {
    return asked && found.isEmpty();
  }

  public List<HandoutChannel> getChannels() {
    return Arrays.asList(HandoutChannel.values());
  }

  public List<AppealCard> getAppeals() {
    return office.appeals(thisVote.id());
  }

  public List<CorrectionCard> getCorrections() {
    return electorate.corrections(thisVote.id());
  }

  public boolean isCommittee() {
    return caller.has(Role.ELECTION_COMMITTEE);
  }

  public String handOut() {
    HandoutChannel channel =
        VoteFields.named(request.getParameter("channel"), HandoutChannel.class);
    return after(helpdesk.handOut(thisVote.id(), person(), channel), "membervotes.done.handed");
  }

  public String confirm() {
    return after(helpdesk.confirm(thisVote.id(), person()), "membervotes.done.handed");
  }

  public String grant() {
    return afterCorrection(office.add(thisVote.id(), person(), reason()));
  }

  public String block() {
    return afterCorrection(office.block(thisVote.id(), person(), reason()));
  }

  public String deny() {
    return after(office.deny(thisVote.id(), person(), reason()), "membervotes.done.denied");
  }

  private String afterCorrection(Outcome<Boolean> outcome) {
    return after(
        outcome,
        outcome.isDone() && outcome.value()
            ? "membervotes.done.corrected"
            : "membervotes.done.half-corrected");
  }

  private String after(Outcome<?> outcome, String done) {
    // The forms stand beside the member who was found, so her number goes with each of them.
    return messages.refused(outcome) ? null : thisVote.to("help", done) + "&number=" + number;
  }

  private PersonId person() {
    PersonId person = Ids.of(request.getParameter("person")).map(PersonId::new).orElse(null);
    caller.require(person != null);
    return person;
  }

  private String reason() {
    return request.getParameter("reason");
  }
}
