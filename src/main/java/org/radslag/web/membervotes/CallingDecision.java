package org.radslag.web.membervotes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.meetings.DecisionId;
import org.radslag.meetings.DecisionLine;
import org.radslag.meetings.Decisions;
import org.radslag.web.Words;

/** Decisions in minutes that call votes. */
@Named
@RequestScoped
public class CallingDecision {

  @Inject Decisions decisions;
  @Inject Bodies bodies;
  @Inject Words words;

  /** Decisions that the reader may rest a vote on. */
  public List<DecisionLine> getAll() {
    return decisions.latest();
  }

  /** A decision; null for none, for a void one and one that the reader may not read. */
  public DecisionLine of(DecisionId id) {
    return id == null ? null : decisions.find(id).orElse(null);
  }

  /** A decision by its body, day and §. */
  public String line(DecisionLine one) {
    return words.text(
        "membervotes.vote.calling-line",
        bodies.find(one.body()).map(BodyCard::name).orElse(""),
        words.date(one.decidedAt(), "full"),
        one.number());
  }
}
