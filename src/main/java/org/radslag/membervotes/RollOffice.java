package org.radslag.membervotes;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.Roll;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.UseCase;

/**
 * Corrections of a frozen roll. Two people of the election committee make one together: what the
 * first asks for is done when a second asks for the same.
 */
@UseCase
public class RollOffice {

  private static final int LONGEST_REASON = 300;
  private static final int MOST = 500;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject VoteGate gate;
  @Inject Roll roll;
  @Inject Event<DomainEvent> events;

  /** The appeals about the roll, those that wait first. */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public List<AppealCard> appeals(MemberVoteId id) {
    return data.createQuery(
            "select a from RollAppeal a where a.key.vote = :vote"
                + " order by case when a.settledAt is null then 0 else 1 end, a.madeAt",
            RollAppeal.class)
        .setParameter("vote", id.value())
        .setMaxResults(MOST)
        .getResultStream()
        .map(RollAppeal::card)
        .toList();
  }

  /**
   * Gives a reserve credential to a member who should have been on the roll; done when two have.
   *
   * @return whether it is done
   */
  @Permit(Role.ELECTION_COMMITTEE)
  public Outcome<Boolean> add(MemberVoteId id, PersonId person, String reason) {
    return correct(id, person, reason, CorrectionKind.ADDED);
  }

  /** Takes a line out of use; done when two have asked for it. */
  @Permit(Role.ELECTION_COMMITTEE)
  public Outcome<Boolean> block(MemberVoteId id, PersonId person, String reason) {
    return correct(id, person, reason, CorrectionKind.BLOCKED);
  }

  /** Denies an appeal, with the reason that the member reads. */
  @Permit(Role.ELECTION_COMMITTEE)
  public Outcome<MemberVoteId> deny(MemberVoteId id, PersonId person, String reason) {
    gate.lock(id);
    RollAppeal appeal = data.find(RollAppeal.class, new PersonInVote(id, person));
    String clean = Text.line(reason);
    if (appeal == null || !appeal.isOpen()) {
      return Outcome.refused("membervotes.refused.no-appeal");
    }
    if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
      return refusedReason();
    }
    appeal.settle(AppealOutcome.DENIED, clean, clock.instant());
    events.fire(new RollAppealSettled(id, AppealOutcome.DENIED));
    return Outcome.done(id);
  }

  private Outcome<Boolean> correct(
      MemberVoteId id, PersonId person, String reason, CorrectionKind kind) {
    MemberVote vote = gate.lock(id);
    String clean = Text.line(reason);
    if (vote.election().isEmpty() || vote.state().isOver()) {
      return Outcome.refused("membervotes.refused.no-appeal-now");
    }
    if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
      return refusedReason();
    }
    Outcome<Boolean> done =
        kind == CorrectionKind.ADDED
            ? roll.assignReserve(vote.election().get(), person)
            : roll.block(vote.election().get(), person);
    if (!done.isDone()) {
      return done;
    }
    RollCorrection waiting = waiting(id, person, kind);
    if (waiting == null) {
      waiting =
          new RollCorrection(id, next(id), kind, person, clean, gate.author())
              .askedAt(clock.instant());
      data.persist(waiting);
    }
    RollAppeal appeal = data.find(RollAppeal.class, new PersonInVote(id, person));
    if (done.value()) {
      waiting.confirm(gate.author(), clock.instant());
      events.fire(new RollCorrected(id, waiting.number(), kind));
    }
    settle(id, appeal, kind, done.value(), clean);
    data.flush();
    return done;
  }

  private void settle(
      MemberVoteId id, RollAppeal appeal, CorrectionKind kind, boolean done, String reason) {
    if (appeal == null || !appeal.isOpen() || kind != CorrectionKind.ADDED) {
      return;
    }
    if (done) {
      appeal.settle(AppealOutcome.GRANTED, reason, clock.instant());
      events.fire(new RollAppealSettled(id, AppealOutcome.GRANTED));
    } else {
      appeal.halfWay();
    }
  }

  private RollCorrection waiting(MemberVoteId id, PersonId person, CorrectionKind kind) {
    return data.createQuery(
            "select c from RollCorrection c where c.key.vote = :vote and c.person = :person"
                + " and c.kind = :kind and c.confirmedAt is null",
            RollCorrection.class)
        .setParameter("vote", id.value())
        .setParameter("person", person.value())
        .setParameter("kind", kind)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private int next(MemberVoteId id) {
    return 1
        + data.createQuery(
                "select count(c) from RollCorrection c where c.key.vote = :vote", Long.class)
            .setParameter("vote", id.value())
            .getSingleResult()
            .intValue();
  }

  private static <T> Outcome<T> refusedReason() {
    return Outcome.refused(
        List.of(Refusal.of("reason", "membervotes.refused.reason", LONGEST_REASON)));
  }
}
