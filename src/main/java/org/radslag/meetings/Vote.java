package org.radslag.meetings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.radslag.meetings.verdict.Count;

/** An open vote on an item. */
@Entity
@Table(name = "vote")
class Vote {

  @Id private UUID id;
  private UUID meeting;
  private UUID item;
  private int number;
  private String question;

  @Column(name = "yes_means")
  private String yesMeans;

  @Column(name = "no_means")
  private String noMeans;

  @Enumerated(EnumType.STRING)
  private VoteState state = VoteState.PREPARED;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  private UUID roll;

  @Column(name = "rule_set")
  private int ruleSet;

  @Column(name = "yes_votes")
  private Integer yes;

  @Column(name = "no_votes")
  private Integer no;

  @Column(name = "abstentions")
  private Integer abstain;

  @Column(name = "void_reason")
  private String voidReason;

  protected Vote() {}

  Vote(VoteId id, AgendaItem item, int number, VoteText text, int ruleSet, Instant at) {
    this.id = id.value();
    this.meeting = item.meeting().value();
    this.item = item.id().value();
    this.number = number;
    this.question = text.question();
    this.yesMeans = text.yesMeans();
    this.noMeans = text.noMeans();
    this.ruleSet = ruleSet;
    this.preparedAt = at;
  }

  /** Freezes the roll and lets its seats vote. */
  boolean open(Roll frozen, int rules, Instant at, Duration length) {
    if (!become(VoteState.OPEN)) {
      return false;
    }
    roll = frozen.id();
    ruleSet = rules;
    openedAt = at;
    closesAt = length == null ? null : at.plus(length);
    return true;
  }

  void prolong(Duration by) {
    closesAt = closesAt.plus(by);
  }

  boolean close(Count count, Instant at) {
    if (!become(VoteState.CLOSED)) {
      return false;
    }
    closedAt = at;
    yes = count.yes();
    no = count.no();
    abstain = count.abstain();
    return true;
  }

  boolean strike() {
    return become(VoteState.VERDICT);
  }

  boolean makeVoid(String reason) {
    if (!become(VoteState.VOID)) {
      return false;
    }
    voidReason = reason;
    return true;
  }

  private boolean become(VoteState next) {
    if (!state.mayBecome(next)) {
      return false;
    }
    state = next;
    return true;
  }

  /** The numbers when they were counted out; null before, and for a vote voided uncounted. */
  Count count(int rollSize) {
    return yes == null ? null : new Count(yes, no, abstain, rollSize);
  }

  VoteId id() {
    return new VoteId(id);
  }

  MeetingId meeting() {
    return new MeetingId(meeting);
  }

  ItemId item() {
    return new ItemId(item);
  }

  VoteState state() {
    return state;
  }

  UUID roll() {
    return roll;
  }

  int ruleSet() {
    return ruleSet;
  }

  String question() {
    return question;
  }

  String yesMeans() {
    return yesMeans;
  }

  String noMeans() {
    return noMeans;
  }

  Instant closesAt() {
    return closesAt;
  }

  VoteCard card(int rollSize, int seats, int cast, VoteRules rules) {
    return new VoteCard(
        id(),
        meeting(),
        item(),
        number,
        question,
        yesMeans,
        noMeans,
        state,
        openedAt,
        closesAt,
        closedAt,
        rollSize,
        seats,
        cast,
        count(rollSize),
        rules,
        voidReason);
  }
}
