package org.radslag.membervotes;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.radslag.arenas.ArenaId;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Profile;
import org.radslag.kernel.PersonId;
import org.radslag.matters.MatterId;
import org.radslag.meetings.DecisionId;
import org.radslag.membership.snapshot.SnapshotId;

/** A member vote: its terms and how far it has come. Its texts are rows of their own. */
@Entity
@Table(name = "member_vote")
class MemberVote {

  @Id private UUID id;
  private UUID arena;
  private UUID matter;

  @Enumerated(EnumType.STRING)
  private Basis basis;

  private String decision;
  private UUID calling;
  private String title;
  private boolean binding;

  @Enumerated(EnumType.STRING)
  private Profile profile;

  private boolean revote;

  @Column(name = "cut_off")
  private LocalDate cutOff;

  @Column(name = "opens_at")
  private Instant opensAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "embargo_until")
  private Instant embargoUntil;

  @Column(name = "rule_set")
  private int ruleSet;

  @Enumerated(EnumType.STRING)
  private VoteState state = VoteState.DRAFT;

  @Column(name = "drafted_by")
  private UUID draftedBy;

  @Column(name = "drafted_at")
  private Instant draftedAt;

  @Column(name = "proposed_by")
  private UUID proposedBy;

  @Column(name = "called_by")
  private UUID calledBy;

  @Column(name = "called_at")
  private Instant calledAt;

  @Embedded private Collecting collecting;
  private UUID snapshot;
  private UUID election;

  @Column(name = "frozen_at")
  private Instant frozenAt;

  @Column(name = "information_hash")
  private String informationHash;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "counted_at")
  private Instant countedAt;

  @Column(name = "withdrawn_reason")
  private String withdrawnReason;

  @Column(name = "rerun_of")
  private UUID rerunOf;

  protected MemberVote() {}

  MemberVote(MemberVoteId id, UUID by, Instant at, MemberVoteId rerunOf) {
    this.id = id.value();
    this.draftedBy = by;
    this.draftedAt = at;
    this.rerunOf = rerunOf == null ? null : rerunOf.value();
  }

  void write(VoteForm form, int rules) {
    arena = form.arena().value();
    matter = form.matter() == null ? null : form.matter().value();
    basis = form.basis();
    decision = form.decision();
    calling = form.calling() == null || basis.isCollected() ? null : form.calling().value();
    title = form.title();
    binding = form.binding();
    profile = form.profile();
    revote = form.revote();
    embargoUntil = form.embargo();
    ruleSet = rules;
    setTimes(form.cutOff(), form.opens(), form.closes());
  }

  final void setTimes(LocalDate day, Instant opens, Instant closes) {
    cutOff = day;
    opensAt = opens;
    closesAt = closes;
  }

  /**
   * Goes on to another state; the only way to one.
   *
   * @throws IllegalStateException when it may not follow
   */
  private void become(VoteState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException(state + " is not followed by " + next);
    }
    state = next;
  }

  void propose(UUID by) {
    become(VoteState.PROPOSED);
    proposedBy = by;
  }

  void sendBack() {
    become(VoteState.DRAFT);
    proposedBy = null;
  }

  void collect(int enough, int of, Instant until) {
    become(VoteState.COLLECTING);
    collecting = new Collecting(enough, of, until);
  }

  void call(UUID by, Instant at) {
    become(VoteState.CALLED);
    calledBy = by;
    calledAt = at;
  }

  void freeze(SnapshotId roll, ElectionId of, Instant at) {
    become(VoteState.FROZEN);
    snapshot = roll.value();
    election = of.value();
    frozenAt = at;
  }

  void open(String hash) {
    become(VoteState.OPEN);
    informationHash = hash;
  }

  void close(Instant at) {
    become(VoteState.CLOSED);
    closedAt = at;
  }

  void counted(Instant at) {
    countedAt = at;
  }

  void remind(Instant at) {
    remindedAt = at;
  }

  void decide() {
    become(VoteState.DECIDED);
  }

  void withdraw(String reason) {
    become(VoteState.WITHDRAWN);
    withdrawnReason = reason;
  }

  void rerun(String reason) {
    become(VoteState.RERUN);
    withdrawnReason = reason;
  }

  /** Whether others than those who prepare it have been told of it. */
  boolean isAnnounced() {
    return state.isPublic() && (calledAt != null || collecting != null);
  }

  MemberVoteId id() {
    return new MemberVoteId(id);
  }

  ArenaId arena() {
    return new ArenaId(arena);
  }

  MatterId matter() {
    return matter == null ? null : new MatterId(matter);
  }

  Basis basis() {
    return basis;
  }

  VoteState state() {
    return state;
  }

  LocalDate cutOff() {
    return cutOff;
  }

  Instant closesAt() {
    return closesAt;
  }

  /** How many must support the call; 0 where none is collected. */
  int needed() {
    return collecting == null ? 0 : collecting.needed();
  }

  int ruleSet() {
    return ruleSet;
  }

  UUID draftedBy() {
    return draftedBy;
  }

  UUID proposedBy() {
    return proposedBy;
  }

  boolean isReminded() {
    return remindedAt != null;
  }

  Optional<ElectionId> election() {
    return Optional.ofNullable(election).map(ElectionId::new);
  }

  VoteCard card() {
    return new VoteCard(
        id(),
        arena(),
        matter(),
        basis,
        decision,
        calling == null ? null : new DecisionId(calling),
        title,
        binding,
        profile,
        revote,
        state,
        cutOff,
        opensAt,
        closesAt,
        embargoUntil,
        ruleSet,
        draftedBy == null ? null : new PersonId(draftedBy),
        proposedBy == null ? null : new PersonId(proposedBy),
        calledAt,
        collecting == null ? null : collecting.until(),
        needed(),
        collecting == null ? 0 : collecting.of(),
        election == null ? null : new ElectionId(election),
        frozenAt,
        informationHash,
        closedAt,
        countedAt,
        withdrawnReason == null ? "" : withdrawnReason,
        rerunOf == null ? null : new MemberVoteId(rerunOf));
  }
}
