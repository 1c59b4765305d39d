package org.radslag.web.meetings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.radslag.meetings.DecisionCard;
import org.radslag.meetings.DecisionMethod;
import org.radslag.meetings.ItemState;
import org.radslag.meetings.Minutes.Paragraph;
import org.radslag.meetings.VoteCard;
import org.radslag.meetings.VoteState;
import org.radslag.web.Words;

/** What the minutes say of an item, in sentences; and states in words. */
@Named
@RequestScoped
public class Sentences {

  @Inject Words words;

  /** The sentences of one §, in the order in which things happened. */
  public List<String> of(Paragraph paragraph) {
    List<String> said = new ArrayList<>();
    if (!paragraph.requestedBy().isEmpty()) {
      said.add(words.text("meetings.minutes.requested", list(paragraph.requestedBy())));
    }
    paragraph.votes().stream()
        .filter(vote -> vote.state() != VoteState.PREPARED)
        .forEach(vote -> said.add(vote(vote)));
    paragraph.decisions().forEach(decision -> said.addAll(decision(decision)));
    if (paragraph.item().state() == ItemState.DONE) {
      said.add(words.text("meetings.minutes.done"));
    }
    if (paragraph.item().state() == ItemState.POSTPONED) {
      said.add(words.text("meetings.minutes.postponed"));
    }
    return said;
  }

  /** Names, one after the other. */
  public String list(List<String> names) {
    return String.join(", ", names);
  }

  private String vote(VoteCard vote) {
    if (vote.state() == VoteState.OPEN) {
      return words.text("meetings.minutes.voting", vote.question());
    }
    if (vote.count() == null) {
      return words.text("meetings.minutes.void", vote.question(), vote.voidReason());
    }
    String counted =
        words.text(
            "meetings.minutes.counted",
            vote.question(),
            vote.count().yes(),
            vote.count().no(),
            vote.count().abstain(),
            vote.count().notCast(),
            vote.rollSize());
    return vote.state() == VoteState.VOID
        ? counted + " " + words.text("meetings.minutes.void-counted", vote.voidReason())
        : counted;
  }

  private List<String> decision(DecisionCard decision) {
    List<String> said = new ArrayList<>();
    if (decision.byChair()) {
      said.add(words.text("meetings.minutes.by-chair"));
    }
    boolean byEar = decision.method() == DecisionMethod.ACCLAMATION;
    if (byEar) {
      said.add(
          words.text(
              decision.isCarried()
                  ? "meetings.minutes.found-carried"
                  : "meetings.minutes.found-rejected"));
    } else {
      said.add(words.text("meetings.minutes.decided", decision.winning()));
    }
    if (!decision.isInForce()) {
      said.add(
          words.text(
              "meetings.minutes.voided",
              words.date(decision.voidedAt(), "clock"),
              decision.voidReason()));
    }
    return said;
  }

  /**
   * A constant in words.
   *
   * @param prefix of its text, such as {@code meetings.item-state.}
   */
  public String say(String prefix, Enum<?> constant) {
    return constant == null
        ? ""
        : words.text(prefix + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
