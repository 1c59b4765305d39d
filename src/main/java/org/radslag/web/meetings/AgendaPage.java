package org.radslag.web.meetings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.kernel.Outcome;
import org.radslag.meetings.Agenda;
import org.radslag.meetings.CallTerms;
import org.radslag.meetings.ItemCard;
import org.radslag.meetings.ItemId;
import org.radslag.meetings.ItemState;
import org.radslag.meetings.ItemText;
import org.radslag.meetings.MeetingState;
import org.radslag.meetings.Meetings;
import org.radslag.web.Messages;

/** Writes the agenda of a meeting, and calls the body to it. */
@Named
@RequestScoped
public class AgendaPage {

  @Inject Here here;
  @Inject Agenda agenda;
  @Inject Meetings meetings;
  @Inject Messages messages;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private List<ItemCard> items = List.of();
  private String title;
  private String text;
  private String proposal;
  private String reason;

  @PostConstruct
  void open() {
    if (here.getMeeting() == null) {
      return;
    }
    caller.require(here.isMayPlan());
    items = agenda.of(here.id());
    if (request.getMethod().equals("GET")) {
      edited()
          .ifPresent(
              item -> {
                title = item.title();
                text = item.text();
                proposal = item.proposal();
              });
    }
  }

  public List<ItemCard> getItems() {
    return items;
  }

  /** The item that is being rewritten, if one is. */
  private Optional<ItemCard> edited() {
    return ItemId.parse(request.getParameter("item"))
        .flatMap(
            id ->
                items.stream()
                    .filter(item -> item.id().equals(id) && item.state() == ItemState.WAITING)
                    .findFirst());
  }

  public ItemCard getEdited() {
    return edited().orElse(null);
  }

  public boolean isPlanned() {
    return here.is(MeetingState.PLANNED);
  }

  /** What calling takes now, while the meeting is planned. */
  public CallTerms getCalling() {
    return isPlanned() ? meetings.callTerms(here.id()) : null;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public boolean isClosed() {
    return here.is(MeetingState.CLOSED);
  }

  public String save() {
    ItemText written = new ItemText(title, text, proposal);
    Optional<ItemCard> edited = edited();
    Outcome<ItemId> saved =
        edited.isPresent()
            ? agenda.rewrite(edited.get().id(), written)
            : agenda.add(here.id(), written);
    return answer(saved, "meetings.done.item");
  }

  public String moveUp(String item) {
    return answer(agenda.moveUp(ItemId.parse(item).orElseGet(ItemId::create)), null);
  }

  public String remove(String item) {
    return answer(
        agenda.remove(ItemId.parse(item).orElseGet(ItemId::create)), "meetings.done.removed");
  }

  public String call() {
    return answer(meetings.call(here.id(), reason), "meetings.done.called");
  }

  private String answer(Outcome<?> outcome, String done) {
    return messages.refused(outcome)
        ? null
        : (done == null ? here.to("agenda") : here.to("agenda", done));
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getProposal() {
    return proposal;
  }

  public void setProposal(String proposal) {
    this.proposal = proposal;
  }
}
