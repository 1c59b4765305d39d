package org.radslag.web.membervotes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.AssociationLife;
import org.radslag.membership.Associations;
import org.radslag.membership.Members;
import org.radslag.membervotes.BackingCard;
import org.radslag.membervotes.Basis;
import org.radslag.membervotes.Supports;
import org.radslag.membervotes.VoteCard;
import org.radslag.membervotes.VoteState;
import org.radslag.web.Ids;
import org.radslag.web.Messages;

/** Support for calling a vote: how much there is, giving it and taking it back. */
@Named
@RequestScoped
public class VoteSupportPage {

  @Inject ThisVote thisVote;
  @Inject Supports supports;
  @Inject Associations associations;
  @Inject Members members;
  @Inject Messages messages;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private final Map<String, Object> fields = new HashMap<>();
  private List<String> names = List.of();

  /** Answers 404 for a vote that needs no support. */
  public void check() throws IOException {
    ThisVote.answer(thisVote.getCard() != null && thisVote.getCard().needed() > 0);
  }

  public boolean isMine() {
    return caller.has(Role.MEMBER) && supports.isMine(thisVote.id());
  }

  /** Whether members give their support here and now. */
  public boolean isForMembers() {
    return thisVote.getCard().basis() == Basis.MEMBERS
        && thisVote.getCard().isCollecting()
        && caller.has(Role.MEMBER);
  }

  public String give() {
    return after(supports.give(thisVote.id()), "membervotes.done.supported");
  }

  public String takeBack() {
    return after(supports.takeBack(thisVote.id()), "membervotes.done.taken-back");
  }

  public String back() {
    AssociationId home = Ids.of(text("association")).map(AssociationId::new).orElse(null);
    return after(
        supports.back(thisVote.id(), home, text("decision")), "membervotes.done.supported");
  }

  /** Shows who supports the call; the trail tells that somebody looked. */
  public String show() {
    Outcome<List<PersonId>> shown = supports.names(thisVote.id());
    if (!messages.refused(shown)) {
      Map<PersonId, String> known = members.names(shown.value());
      names = shown.value().stream().map(one -> known.getOrDefault(one, "")).sorted().toList();
    }
    return null;
  }

  private String after(Outcome<?> outcome, String done) {
    return messages.refused(outcome) ? null : thisVote.to("support", done);
  }

  private String text(String field) {
    Object value = fields.get(field);
    return value == null ? "" : value.toString();
  }

  public List<String> getNames() {
    return names;
  }

  public Map<String, Object> getFields() {
    return fields;
  }

  public boolean isCommittee() {
    return caller.has(Role.ELECTION_COMMITTEE) && thisVote.getCard().basis() == Basis.MEMBERS;
  }

  /** The associations for which the reader speaks, where associations are asked. */
  public List<AssociationCard> getMyAssociations() {
    VoteCard card = thisVote.getCard();
    return card.basis() == Basis.ASSOCIATIONS && card.state() == VoteState.COLLECTING
        ? associations.all().stream().filter(one -> caller.speaksFor(one.id())).toList()
        : List.of();
  }

  public List<BackingCard> getBackings() {
    return supports.backings(thisVote.id());
  }

  public String association(AssociationId id) {
    return associations.ever().stream()
        .filter(one -> one.id().equals(id))
        .map(AssociationLife::name)
        .findFirst()
        .orElse("");
  }
}
