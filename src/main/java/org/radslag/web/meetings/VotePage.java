package org.radslag.web.meetings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.radslag.meetings.DecisionCard;
import org.radslag.meetings.MeetingCard;
import org.radslag.meetings.Meetings;
import org.radslag.meetings.Minutes;
import org.radslag.meetings.Minutes.Paragraph;
import org.radslag.meetings.RollRow;
import org.radslag.meetings.Topics;
import org.radslag.meetings.VoteCard;
import org.radslag.meetings.VoteId;
import org.radslag.meetings.Votes;

/** A vote and what it came to: the numbers, the sum, the rule, the roll list. */
@Named
@RequestScoped
public class VotePage {

  @Inject Votes votes;
  @Inject Meetings meetings;
  @Inject Minutes minutes;
  @Inject HttpServletRequest request;

  private VoteCard vote;
  private MeetingCard meeting;
  private Paragraph paragraph;
  private List<RollRow> roll = List.of();

  @PostConstruct
  void open() {
    Optional<VoteCard> found = VoteId.parse(request.getParameter("id")).flatMap(votes::find);
    if (found.isPresent()) {
      vote = found.get();
      meeting = meetings.find(vote.meeting()).orElseThrow();
      paragraph =
          minutes.of(vote.meeting()).stream()
              .filter(one -> one.item().id().equals(vote.item()))
              .findFirst()
              .orElseThrow();
      roll = votes.roll(vote.id());
    }
  }

  /** Answers 404 when there is no such vote; called before the page is shown. */
  public void check() throws IOException {
    if (vote == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public VoteCard getVote() {
    return vote;
  }

  public MeetingCard getMeeting() {
    return meeting;
  }

  public Paragraph getParagraph() {
    return paragraph;
  }

  public String getTopic() {
    return meeting == null ? "" : Topics.of(meeting.id());
  }

  /** The decision that the vote led to, if the gavel has fallen. */
  public DecisionCard getDecision() {
    return paragraph.decisions().stream()
        .filter(decision -> vote.id().equals(decision.vote()))
        .findFirst()
        .orElse(null);
  }

  public List<RollRow> getRoll() {
    return roll;
  }
}
