package org.radslag.ballots;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.membership.snapshot.SnapshotId;

/** An election: its plan, which does not change, and its state. */
@Entity
@Table(name = "election")
class SecretElection {

  private static final int LONGEST_REASON = 500;

  @Id private UUID id;
  private String uuid;
  private String title;
  private String description;
  private String language;
  private String questions;

  @Enumerated(EnumType.STRING)
  private Profile profile;

  private boolean revote;

  @Column(name = "opens_at")
  private Instant opensAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  private int trustees;
  private int threshold;
  private UUID snapshot;
  private String hours;
  private int crowd;

  @Column(name = "rule_set")
  private int ruleSet;

  @Enumerated(EnumType.STRING)
  private ElectionState state = ElectionState.PREPARED;

  private int entitled;
  private Integer difference;
  private boolean small;
  private boolean nearby;
  private int batch;
  private String fingerprint;
  private String withheld;

  @Column(name = "secrets_gone_at")
  private Instant secretsGoneAt;

  @Column(name = "marks_gone_at")
  private Instant marksGoneAt;

  @Column(name = "prepared_by")
  private UUID preparedBy;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  protected SecretElection() {}

  SecretElection(ElectionId id, String uuid, ElectionPlan plan, UUID preparedBy, Instant at) {
    this.id = id.value();
    this.uuid = uuid;
    this.title = plan.title();
    this.description = plan.description();
    this.language = plan.language();
    this.questions = Questions.write(plan.questions());
    this.profile = plan.profile();
    this.revote = plan.revote();
    this.opensAt = plan.opensAt();
    this.closesAt = plan.closesAt();
    this.trustees = plan.trustees();
    this.threshold = plan.threshold();
    this.snapshot = plan.snapshot().value();
    this.hours = plan.batchHours().stream().map(String::valueOf).collect(Collectors.joining(","));
    this.crowd = plan.crowd();
    this.ruleSet = plan.ruleSet();
    this.preparedBy = preparedBy;
    this.preparedAt = at;
  }

  ElectionId id() {
    return new ElectionId(id);
  }

  String uuid() {
    return uuid;
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  String language() {
    return language;
  }

  /** The questions, in the spelling of the election record. */
  String questions() {
    return questions;
  }

  Profile profile() {
    return profile;
  }

  boolean revote() {
    return revote;
  }

  Instant opensAt() {
    return opensAt;
  }

  Instant closesAt() {
    return closesAt;
  }

  int trustees() {
    return trustees;
  }

  int threshold() {
    return threshold;
  }

  SnapshotId snapshot() {
    return new SnapshotId(snapshot);
  }

  ElectionState state() {
    return state;
  }

  boolean may(ElectionState next) {
    return state.next().contains(next);
  }

  /**
   * Goes on to the next state.
   *
   * @throws IllegalStateException when it cannot follow: ask {@link #may} first
   */
  void become(ElectionState next) {
    if (!may(next)) {
      throw new IllegalStateException(state + " is not followed by " + next);
    }
    state = next;
  }

  /**
   * @param difference members by which the most similar electorate differs; null without any
   */
  void freeze(int entitled, Integer difference, ElectionTerms terms) {
    become(ElectionState.FROZEN);
    this.entitled = entitled;
    this.difference = difference;
    this.small = entitled < terms.small();
    this.nearby = difference != null && difference < terms.nearby();
  }

  void seal(String fingerprint) {
    become(ElectionState.SEALED);
    this.fingerprint = fingerprint;
  }

  void withhold(String reason) {
    become(ElectionState.WITHHELD);
    withheld = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  void secretsGone(Instant at) {
    secretsGoneAt = at;
  }

  void marksGone(Instant at) {
    marksGoneAt = at;
  }

  Destroyed destroyed() {
    return new Destroyed(secretsGoneAt, marksGoneAt);
  }

  int entitled() {
    return entitled;
  }

  boolean isSmall() {
    return small;
  }

  boolean isNearby() {
    return nearby;
  }

  String fingerprint() {
    return fingerprint;
  }

  String withheld() {
    return withheld;
  }

  /** The instants at which the board grows; batch b is the b-th, from 1. */
  List<Instant> hours() {
    return BatchHours.between(opensAt, closesAt, hourList());
  }

  BatchHours batches() {
    return new BatchHours(opensAt, closesAt, hourList());
  }

  private List<Integer> hourList() {
    return Stream.of(hours.split(",")).filter(h -> !h.isEmpty()).map(Integer::valueOf).toList();
  }

  /** Fewer new ballots wait for company, but never past midnight. */
  int crowd() {
    return crowd;
  }

  int ruleSet() {
    return ruleSet;
  }

  /** How many of the hours have been dealt with. */
  int batch() {
    return batch;
  }

  void dealtWith(int hour) {
    batch = hour;
  }
}
