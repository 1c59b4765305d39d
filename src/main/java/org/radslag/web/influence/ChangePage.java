package org.radslag.web.influence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.Arenas;
import org.radslag.influence.Announcements;
import org.radslag.influence.LetterKind;
import org.radslag.influence.LetterText;
import org.radslag.influence.SwitchCard;
import org.radslag.influence.SwitchId;
import org.radslag.influence.SwitchState;
import org.radslag.influence.Switches;
import org.radslag.influence.TransitionLine;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.HandedItem;
import org.radslag.meetings.HandingOver;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** A change of model that has been proposed: its decision, its table, its announcements. */
@Named
@RequestScoped
public class ChangePage {

  @Inject Switches switches;
  @Inject Announcements announcements;
  @Inject HandingOver handingOver;
  @Inject Arenas arenas;
  @Inject Caller caller;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private SwitchCard card;
  private List<TransitionLine> lines = List.of();
  private Map<LetterKind, LetterText> letters = Map.of();
  private Map<LetterKind, Set<PersonId>> recipients = Map.of();
  private String decision;

  @PostConstruct
  void open() {
    Optional<SwitchCard> found =
        SwitchId.parse(request.getParameter("change")).flatMap(switches::find);
    caller.require(found.isPresent() || request.getMethod().equals("GET"));
    if (found.isPresent()) {
      card = found.get();
      lines = switches.lines(card.id());
      letters = announcements.of(card.id());
      recipients = announcements.recipients(card.id());
    }
  }

  /** Answers 404 when there is no such change; called before the page is shown. */
  public void check() throws IOException {
    if (card == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public SwitchCard getCard() {
    return card;
  }

  public ArenaCard getArena() {
    return arenas.find(card.arena()).orElseThrow();
  }

  public List<TransitionLine> getLines() {
    return lines;
  }

  /** Why a decided change has not taken effect although its day has come, in words. */
  public List<String> getHindrances() {
    return switches.hindrances(card.id()).stream().map(messages::sentence).toList();
  }

  /** Whether the reader may enter the decision: somebody else than who proposed. */
  public boolean isMayDecide() {
    return card.state() == SwitchState.PROPOSED
        && switches.mayDecide(card.id())
        && caller.person().filter(person -> person.equals(card.proposedBy())).isEmpty();
  }

  public boolean isMayWithdraw() {
    boolean mayPropose = caller.has(Role.OFFICE) || caller.has(Role.BOARD);
    return switch (card.state()) {
      case PROPOSED -> mayPropose;
      case DECIDED -> mayPropose && switches.mayDecide(card.id());
      default -> false;
    };
  }

  /** Whether drafts can be changed by the reader. */
  public boolean isMayWrite() {
    return (caller.has(Role.OFFICE) || caller.has(Role.BOARD))
        && card.lettersAt() == null
        && card.state() != SwitchState.WITHDRAWN;
  }

  /** Whether the announcements can be sent by the reader. */
  public boolean isMaySend() {
    return isMayWrite() && card.state() != SwitchState.PROPOSED;
  }

  /** The announcements that somebody is to get. */
  public List<LetterKind> getLetterKinds() {
    return Arrays.stream(LetterKind.values())
        .filter(letters::containsKey)
        .filter(kind -> reached(kind) > 0)
        .toList();
  }

  public LetterText letter(LetterKind kind) {
    return letters.get(kind);
  }

  public int reached(LetterKind kind) {
    return recipients.getOrDefault(kind, Set.of()).size();
  }

  /** What was, or is going to be, handed over. */
  public List<HandedItem> getItems() {
    return card.oldBody() == null ? List.of() : handingOver.handedFrom(card.oldBody());
  }

  public String decide() {
    return answer(switches.decide(card.id(), decision), "influence.done.decided");
  }

  public String withdraw() {
    return answer(switches.withdraw(card.id()), "influence.done.withdrawn");
  }

  /** Saves a draft: the fields are named by its kind, as there are three on the page. */
  public String rewrite() {
    LetterKind kind =
        Arrays.stream(LetterKind.values())
            .filter(one -> one.name().equals(request.getParameter("letter")))
            .findFirst()
            .orElse(null);
    caller.require(kind != null);
    LetterText words =
        new LetterText(request.getParameter("subject"), request.getParameter("text"));
    return answer(announcements.rewrite(card.id(), kind, words), "influence.done.rewritten");
  }

  public String send() {
    return answer(announcements.confirm(card.id()), "influence.done.sent");
  }

  private String answer(Outcome<?> outcome, String done) {
    return messages.refused(outcome)
        ? null
        : Onward.to("/influence/change.xhtml?change=" + card.id(), done);
  }

  public String getDecision() {
    return decision;
  }

  public void setDecision(String decision) {
    this.decision = decision;
  }
}
