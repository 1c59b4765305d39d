package org.radslag.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;

/** A change of the rules that one person has proposed and another has to decide. */
@Entity
@Table(name = "rule_proposal")
class Proposal {

  @Id private UUID id;
  private int base;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "before_later")
  private boolean beforeLater;

  private String reason;

  @Column(name = "proposed_by")
  private UUID proposedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Enumerated(EnumType.STRING)
  private ProposalState state;

  @Column(name = "decided_by")
  private UUID decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String answer = "";
  private Integer version;

  protected Proposal() {}

  Proposal(ProposalId id, int base, ProposalText text, PersonId by, Instant at) {
    this.id = id.value();
    this.base = base;
    this.validFrom = text.from();
    this.beforeLater = text.beforeLater();
    this.reason = text.reason();
    this.proposedBy = by.value();
    this.proposedAt = at;
    this.state = ProposalState.WAITING;
  }

  ProposalId id() {
    return new ProposalId(id);
  }

  PersonId proposedBy() {
    return new PersonId(proposedBy);
  }

  LocalDate from() {
    return validFrom;
  }

  /** Why this person may not decide it; two people stand behind every rule. */
  Optional<Refusal> refuseDecision(PersonId person) {
    if (state != ProposalState.WAITING) {
      return Optional.of(Refusal.because("rules.refused.not-waiting"));
    }
    return person.value().equals(proposedBy)
        ? Optional.of(Refusal.because("rules.refused.own"))
        : Optional.empty();
  }

  /**
   * Why it cannot become a version.
   *
   * @param latest the newest version there is
   */
  Optional<Refusal> refuseVersion(int latest, LocalDate today) {
    if (latest != base) {
      return Optional.of(Refusal.because("rules.refused.stale", latest));
    }
    return validFrom.isAfter(today)
        ? Optional.empty()
        : Optional.of(Refusal.because("rules.refused.from-passed", validFrom));
  }

  /** The version that it makes when it is approved. */
  RuleSetVersion asVersion(int number, Instant at) {
    return new RuleSetVersion(number, validFrom, reason, at);
  }

  /** It has become this version. */
  void approve(int number, PersonId by, Instant at) {
    decide(ProposalState.APPROVED, by, at);
    version = number;
  }

  void reject(String why, PersonId by, Instant at) {
    decide(ProposalState.REJECTED, by, at);
    answer = why;
  }

  void withdraw(PersonId by, Instant at) {
    decide(ProposalState.WITHDRAWN, by, at);
  }

  boolean isWaiting() {
    return state == ProposalState.WAITING;
  }

  private void decide(ProposalState decided, PersonId by, Instant at) {
    state = decided;
    decidedBy = by.value();
    decidedAt = at;
  }

  ProposalCard card(int latest, List<ProposalCard.Line> changes) {
    return new ProposalCard(
        id(),
        state,
        base,
        isWaiting() && latest != base,
        validFrom,
        reason,
        proposedBy(),
        proposedAt,
        decidedBy == null ? null : new PersonId(decidedBy),
        decidedAt,
        answer,
        version,
        changes);
  }
}
