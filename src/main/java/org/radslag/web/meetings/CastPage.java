package org.radslag.web.meetings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.radslag.meetings.Ballot;
import org.radslag.meetings.Casting;
import org.radslag.meetings.VoteId;
import org.radslag.meetings.verdict.Choice;
import org.radslag.web.Messages;

/**
 * Voting from a phone: mark, review, cast. Nothing is marked beforehand, and nothing remembered.
 */
@Named
@RequestScoped
public class CastPage {

  @Inject Here here;
  @Inject Casting casting;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private Ballot reviewed;

  /** The form of the third step says so, and is there again when it comes back. */
  @PostConstruct
  void open() {
    if ("review".equals(request.getParameter("step"))) {
      reviewed = ballot().orElse(null);
    }
  }

  private Optional<Ballot> ballot() {
    return here.getMeeting() == null || getChoice() == null
        ? Optional.empty()
        : VoteId.parse(request.getParameter("vote"))
            .flatMap(casting::ballot)
            .filter(ballot -> ballot.vote().meeting().equals(here.id()));
  }

  /** Second step: shows what was marked, to be confirmed. */
  public String review() {
    if (getChoice() == null) {
      messages.refuse(null, "meetings.refused.no-choice");
    } else {
      reviewed = ballot().filter(ballot -> ballot.vote().isOpen()).orElse(null);
      if (reviewed == null) {
        messages.refuse(null, "meetings.refused.vote-closed");
      }
    }
    return null;
  }

  /** Third step: the vote is cast, or cast anew. */
  public String cast() {
    VoteId vote = VoteId.parse(request.getParameter("vote")).orElseGet(VoteId::create);
    if (messages.refused(casting.cast(vote, getChoice()))) {
      reviewed = null;
      return null;
    }
    return here.to("meeting", "meetings.done.cast");
  }

  /** The ballot under review; null in the first step. */
  public Ballot getReviewed() {
    return reviewed;
  }

  /** What was marked; null when nothing was. */
  public Choice getChoice() {
    String marked = request.getParameter("choice");
    return Arrays.stream(Choice.values())
        .filter(choice -> choice.name().equals(marked))
        .findFirst()
        .orElse(null);
  }

  /** What the marked answer means, in the words of the vote; empty for abstaining. */
  public String getMeaning() {
    if (reviewed == null || getChoice() == Choice.ABSTAIN) {
      return "";
    }
    return getChoice() == Choice.YES ? reviewed.vote().yesMeans() : reviewed.vote().noMeans();
  }
}
