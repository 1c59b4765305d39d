package org.radslag.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.bodies.BodyId;
import org.radslag.meetings.verdict.Count;

/** What the body decided when the gavel fell, and everything it stands on. */
@Entity
@Table(name = "decision")
class Decision {

  @Id private UUID id;
  private UUID body;
  private UUID meeting;
  private UUID item;
  private int number;

  @Enumerated(EnumType.STRING)
  private DecisionMethod method;

  @Enumerated(EnumType.STRING)
  private DecisionOutcome outcome;

  private String proposal;
  private String winning;
  private UUID vote;
  private UUID roll;
  private int present;
  private int seats;

  @Column(name = "yes_votes")
  private Integer yes;

  @Column(name = "no_votes")
  private Integer no;

  @Column(name = "abstentions")
  private Integer abstain;

  @Column(name = "by_chair")
  private boolean byChair;

  @Column(name = "rule_set")
  private int ruleSet;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "voided_at")
  private Instant voidedAt;

  @Column(name = "voided_by")
  private UUID voidedBy;

  @Column(name = "void_reason")
  private String voidReason;

  protected Decision() {}

  Decision(
      Meeting meeting, AgendaItem item, Roll roll, DecisionOutcome outcome, int rules, Instant at) {
    this.id = UUID.randomUUID();
    this.body = meeting.body().value();
    this.meeting = meeting.id().value();
    this.item = item.id().value();
    this.number = item.number();
    this.method = DecisionMethod.ACCLAMATION;
    this.outcome = outcome;
    this.proposal = item.proposal();
    this.winning = outcome == DecisionOutcome.CARRIED ? item.proposal() : "";
    this.roll = roll.id();
    this.present = roll.size();
    this.seats = roll.seats();
    this.ruleSet = rules;
    this.decidedAt = at;
  }

  /** Says that it was counted, with the vote's texts and numbers. */
  void byVote(Vote counted, boolean chairSettledIt) {
    Count count = counted.count(present);
    method = DecisionMethod.OPEN_VOTE;
    vote = counted.id().value();
    winning = outcome == DecisionOutcome.CARRIED ? counted.yesMeans() : counted.noMeans();
    yes = count.yes();
    no = count.no();
    abstain = count.abstain();
    byChair = chairSettledIt;
  }

  void by(UUID person) {
    decidedBy = person;
  }

  void makeVoid(String reason, UUID by, Instant at) {
    voidReason = reason;
    voidedBy = by;
    voidedAt = at;
  }

  DecisionId id() {
    return new DecisionId(id);
  }

  MeetingId meeting() {
    return new MeetingId(meeting);
  }

  ItemId item() {
    return new ItemId(item);
  }

  VoteId vote() {
    return vote == null ? null : new VoteId(vote);
  }

  int seats() {
    return seats;
  }

  Instant decidedAt() {
    return decidedAt;
  }

  UUID roll() {
    return roll;
  }

  int ruleSet() {
    return ruleSet;
  }

  boolean isVoided() {
    return voidedAt != null;
  }

  DecisionLine line() {
    return new DecisionLine(id(), meeting(), new BodyId(body), number, winning, decidedAt);
  }

  DecisionCard card(VoteRules rules) {
    return new DecisionCard(
        id(),
        meeting(),
        item(),
        number,
        method,
        outcome,
        proposal,
        winning,
        vote(),
        present,
        seats,
        yes == null ? null : new Count(yes, no, abstain, present),
        byChair,
        rules,
        decidedAt,
        voidedAt,
        voidReason);
  }
}
