package org.radslag.web.meetings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.radslag.kernel.Outcome;
import org.radslag.meetings.Gavel;
import org.radslag.meetings.ItemCard;
import org.radslag.meetings.ItemId;
import org.radslag.meetings.VoteId;
import org.radslag.meetings.VoteText;
import org.radslag.meetings.Votes;
import org.radslag.meetings.verdict.Choice;
import org.radslag.web.Messages;
import org.radslag.web.Words;

/** The chair's buttons of a counted vote. Each answers with the chair's page. */
@Named
@RequestScoped
public class VoteActs {

  @Inject Here here;
  @Inject LeadPage page;
  @Inject Votes votes;
  @Inject Gavel gavel;
  @Inject Words words;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private String question;
  private String yes;
  private String no;
  private Integer minutes;
  private String reason;

  /** Suggests the plain question: shall the meeting carry the proposal? */
  @PostConstruct
  void suggest() {
    ItemCard item = page.getItem();
    if (item != null && item.isToDecide()) {
      question = words.text("meetings.lead.question-suggested");
      yes = item.proposal();
      no = words.text("meetings.lead.no-suggested");
    }
  }

  public String prepare(String item) {
    return answer(
        votes.prepare(
            ItemId.parse(item).orElseGet(ItemId::create), new VoteText(question, yes, no)));
  }

  public String open(String vote) {
    return answer(votes.open(id(vote), minutes == null ? null : Duration.ofMinutes(minutes)));
  }

  /** Throws away a question that was never put, to write it anew. */
  public String rewrite(String vote) {
    return answer(votes.makeVoid(id(vote), words.text("meetings.lead.rewritten")));
  }

  public String close(String vote) {
    return answer(votes.close(id(vote)));
  }

  public String prolong(String vote) {
    return answer(votes.prolong(id(vote)));
  }

  public String makeVoid(String vote) {
    return answer(votes.makeVoid(id(vote), reason));
  }

  /** The gavel; where a tie is the chair's to settle, her side comes with it. */
  public String strike(String vote) {
    String side = request.getParameter("side");
    Choice chairs = "YES".equals(side) ? Choice.YES : "NO".equals(side) ? Choice.NO : null;
    ItemCard item = page.getItem();
    return messages.refused(gavel.strikeVote(id(vote), chairs))
        ? null
        : here.to("lead") + "&item=" + item.id();
  }

  private String answer(Outcome<?> outcome) {
    return messages.refused(outcome) ? null : here.to("lead");
  }

  private static VoteId id(String text) {
    return VoteId.parse(text).orElseGet(VoteId::create);
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public String getYes() {
    return yes;
  }

  public void setYes(String yes) {
    this.yes = yes;
  }

  public String getNo() {
    return no;
  }

  public void setNo(String no) {
    this.no = no;
  }

  public Integer getMinutes() {
    return minutes;
  }

  public void setMinutes(Integer minutes) {
    this.minutes = minutes;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
