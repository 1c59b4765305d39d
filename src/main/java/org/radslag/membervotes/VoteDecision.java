package org.radslag.membervotes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was made of a result. */
@Entity
@Table(name = "member_vote_decision")
class VoteDecision {

  @Id private UUID vote;
  private String owner;

  @Column(name = "next_step")
  private String nextStep;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private String summary;

  @Column(name = "rule_set")
  private int ruleSet;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected VoteDecision() {}

  VoteDecision(MemberVoteId vote, DecisionForm form, String summary, int rules, UUID by) {
    this.vote = vote.value();
    this.owner = form.owner();
    this.nextStep = form.nextStep();
    this.dueOn = form.dueOn();
    this.summary = summary;
    this.ruleSet = rules;
    this.decidedBy = by;
  }

  VoteDecision at(Instant at) {
    decidedAt = at;
    return this;
  }

  DecisionCard card() {
    return new DecisionCard(owner, nextStep, dueOn, summary, ruleSet, decidedAt);
  }
}
