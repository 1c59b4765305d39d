package org.radslag.web.membervotes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.ballots.Channel;
import org.radslag.ballots.LineState;
import org.radslag.kernel.PersonId;
import org.radslag.membervotes.AnswerCount;
import org.radslag.membervotes.Electorate;
import org.radslag.membervotes.Information;
import org.radslag.membervotes.MyRoll;
import org.radslag.membervotes.Outcomes;
import org.radslag.membervotes.Passage;
import org.radslag.membervotes.QuestionOutcome;
import org.radslag.membervotes.TurnoutShown;
import org.radslag.membervotes.VoteCard;
import org.radslag.membervotes.VoteOutcome;
import org.radslag.web.Messages;
import org.radslag.web.Words;

/** One vote as a member meets it. */
@Named
@RequestScoped
public class MemberVotePage {

  @Inject ThisVote thisVote;
  @Inject Electorate electorate;
  @Inject Information information;
  @Inject Outcomes outcomes;
  @Inject Words words;
  @Inject Messages messages;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private MyRoll mine;
  private String inquiry;

  /** Answers with the file of what members read when it is asked for, else with the page. */
  public void check() throws IOException {
    thisVote.check();
    if (thisVote.getView() != null && request.getParameter("file") != null) {
      Optional<byte[]> file = information.file(thisVote.id());
      ThisVote.answer(file.isPresent());
      if (file.isPresent()) {
        send(file.get());
      }
    }
  }

  private void send(byte[] file) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext response = faces.getExternalContext();
    response.responseReset();
    response.setResponseContentType("text/plain; charset=UTF-8");
    response.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"information-" + thisVote.id() + ".txt\"");
    response.setResponseHeader("Cache-Control", "no-store");
    response.setResponseHeader("X-Content-Type-Options", "nosniff");
    response.getResponseOutputStream().write(file);
    faces.responseComplete();
  }

  /** Whether the reader is on the roll, or would be. */
  public MyRoll getMine() {
    if (mine == null) {
      mine = electorate.mine(thisVote.id());
    }
    return mine;
  }

  /** Whether the reader can vote now. */
  public boolean isMayVote() {
    VoteCard card = thisVote.getCard();
    return card.isOpen()
        && getMine().isOn()
        && !isOnPaper()
        && (isState(LineState.OPEN) || isVoted() && card.revote());
  }

  public boolean isVoted() {
    return isState(LineState.VOTED);
  }

  /** Whether her vote came, or is to come, on paper. */
  public boolean isOnPaper() {
    MyRoll roll = getMine();
    return isState(LineState.PAPER) || roll.isFrozen() && roll.line().channel() == Channel.PAPER;
  }

  private boolean isState(LineState state) {
    MyRoll roll = getMine();
    return roll.isFrozen() && roll.line().onRoll() && roll.line().state() == state;
  }

  /** The two sides in an order that lots have drawn for this reader. */
  public List<Passage> getSides() {
    int lot =
        caller.person().map(PersonId::value).map(Object::hashCode).orElse(0)
            ^ thisVote.id().hashCode();
    return Integer.bitCount(lot) % 2 == 0
        ? List.of(Passage.FOR, Passage.AGAINST)
        : List.of(Passage.AGAINST, Passage.FOR);
  }

  /** Whether the number of votes so far is told while the vote is open. */
  public boolean isTurnoutShown() {
    return thisVote.getCard().state().isOver()
        || thisVote.getTerms().turnout() == TurnoutShown.BATCHES;
  }

  public boolean isMayAsk() {
    VoteCard card = thisVote.getCard();
    return caller.has(Role.MEMBER)
        && card.state().isPublic()
        && card.state().isBeforeOpening()
        && !thisVote.getView().embargoed();
  }

  /** A question and what came of it: the ruling, then every answer with its number. */
  public record Said(String question, String said) {}

  /** What came of a counted vote, question by question; nothing before. */
  public List<Said> getAnswers() {
    return outcomes.of(thisVote.id()).map(VoteOutcome::questions).orElse(List.of()).stream()
        .map(one -> new Said(one.question().text(), said(one)))
        .toList();
  }

  private String said(QuestionOutcome one) {
    String ruling =
        words.text(
            "membervotes.ruling." + one.ruling().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    Stream<String> numbers =
        Stream.concat(one.answers().stream(), Stream.of(one.blank()))
            .map(answer -> words.text("membervotes.now.answer", name(answer), answer.total()));
    return words.text("membervotes.now.said", ruling, numbers.collect(Collectors.joining(", ")));
  }

  private String name(AnswerCount answer) {
    return answer.answer().isEmpty() ? words.text("membervotes.vote.blank") : answer.answer();
  }

  public boolean isHelper() {
    return caller.has(Role.OFFICE) || caller.has(Role.ELECTION_COMMITTEE);
  }

  public String ask() {
    return messages.refused(information.ask(thisVote.id(), inquiry))
        ? null
        : thisVote.to("vote", "membervotes.done.asked");
  }

  public String getInquiry() {
    return inquiry;
  }

  public void setInquiry(String inquiry) {
    this.inquiry = inquiry;
  }
}
