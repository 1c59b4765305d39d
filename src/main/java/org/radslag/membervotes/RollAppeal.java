package org.radslag.membervotes;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.radslag.kernel.PersonId;

/** Somebody's word that she should be on the roll. */
@Entity
@Table(name = "member_vote_appeal")
class RollAppeal {

  @EmbeddedId private PersonInVote key;

  @Column(name = "made_at")
  private Instant madeAt;

  @Enumerated(EnumType.STRING)
  private AppealOutcome outcome = AppealOutcome.WAITING;

  private String reason;

  @Column(name = "settled_at")
  private Instant settledAt;

  protected RollAppeal() {}

  RollAppeal(MemberVoteId vote, PersonId person, Instant at) {
    this.key = new PersonInVote(vote, person);
    this.madeAt = at;
  }

  boolean isOpen() {
    return outcome == AppealOutcome.WAITING || outcome == AppealOutcome.ONE_OF_TWO;
  }

  void settle(AppealOutcome as, String why, Instant at) {
    outcome = as;
    reason = why;
    settledAt = at;
  }

  void halfWay() {
    outcome = AppealOutcome.ONE_OF_TWO;
  }

  AppealCard card() {
    return new AppealCard(key.person(), madeAt, outcome, reason == null ? "" : reason, settledAt);
  }
}
