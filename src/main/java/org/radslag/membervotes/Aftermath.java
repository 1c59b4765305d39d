package org.radslag.membervotes;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** After the result: the decision and who answers for it, appeals, and holding a vote again. */
@UseCase
public class Aftermath {

  private static final int LONGEST = 2_000;
  private static final int LONGEST_REASON = 300;
  private static final int MOST = 500;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject VoteGate gate;
  @Inject VoteTexts texts;
  @Inject Outcomes outcomes;
  @Inject Settlement settlement;
  @Inject MemberVotes votes;
  @Inject Rules rules;
  @Inject Event<DomainEvent> events;

  /** What was made of the result; empty until it is decided. */
  @Permit(Role.SIGNED_IN)
  public Optional<DecisionCard> decision(MemberVoteId id) {
    return gate.see(id)
        .flatMap(vote -> Optional.ofNullable(data.find(VoteDecision.class, id.value())))
        .map(VoteDecision::card);
  }

  /**
   * Establishes the outcome and says who answers for what follows.
   *
   * @return refused while there is no result, or the paper votes are not settled
   */
  @Permit({Role.BOARD, Role.ELECTION_COMMITTEE})
  public Outcome<MemberVoteId> decide(MemberVoteId id, DecisionForm form) {
    MemberVote vote = gate.lock(id);
    Optional<VoteOutcome> outcome = outcomes.outcome(vote);
    if (vote.state() != VoteState.CLOSED || outcome.isEmpty()) {
      return Outcome.refused("membervotes.refused.no-result");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    List<Refusal> faults = form.faults(today);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    data.persist(
        new VoteDecision(id, form, Summary.of(outcome.get()), vote.ruleSet(), gate.author())
            .at(clock.instant()));
    vote.decide();
    data.flush();
    events.fire(new MemberVoteDecided(id, form.dueOn(), vote.ruleSet()));
    settlement.settle(vote, outcome.get(), today);
    return Outcome.done(id);
  }

  /** Until when the outcome may be appealed against; empty before the result. */
  @Permit(Role.SIGNED_IN)
  public Optional<Instant> appealsUntil(MemberVoteId id) {
    return gate.see(id).flatMap(this::until);
  }

  private Optional<Instant> until(MemberVote vote) {
    int days = VoteTerms.of(rules.version(vote.ruleSet())).appealDays();
    return Optional.ofNullable(vote.card().countedAt()).map(at -> at.plus(Duration.ofDays(days)));
  }

  /**
   * Appeals against the outcome.
   *
   * @return refused before the result and after the days of the rule set
   */
  @Permit(Role.MEMBER)
  public Outcome<MemberVoteId> object(MemberVoteId id, String text) {
    PersonId me = caller.requirePerson();
    MemberVote vote = gate.lock(id);
    String clean = Text.of(text);
    Optional<Instant> until = until(vote);
    if (until.isEmpty() || !clock.instant().isBefore(until.get())) {
      return Outcome.refused("membervotes.refused.no-objection-now");
    }
    if (clean.isEmpty() || clean.length() > LONGEST) {
      return Outcome.refused(
          List.of(Refusal.of("objection", "membervotes.refused.objection", LONGEST)));
    }
    List<VoteObjection> before = stored(id);
    if (before.stream().anyMatch(one -> one.card().by().equals(me) && !one.isSettled())) {
      return Outcome.refused("membervotes.refused.objected");
    }
    int number = before.size() + 1;
    data.persist(new VoteObjection(id, number, me, clock.instant(), clean));
    data.flush();
    events.fire(new ObjectionMade(id, number));
    return Outcome.done(id);
  }

  /** The appeals: all of them for the election committee and the board, else the caller's own. */
  @Permit(Role.SIGNED_IN)
  public List<ObjectionCard> objections(MemberVoteId id) {
    boolean all = caller.has(Role.ELECTION_COMMITTEE) || caller.has(Role.BOARD);
    PersonId me = caller.person().orElse(null);
    return gate.see(id)
        .map(
            vote ->
                stored(id).stream()
                    .map(VoteObjection::card)
                    .filter(one -> all || one.by().equals(me))
                    .toList())
        .orElse(List.of());
  }

  /** Answers an appeal. */
  @Permit(Role.ELECTION_COMMITTEE)
  public Outcome<MemberVoteId> settle(
      MemberVoteId id, UUID objection, boolean upheld, String answer) {
    gate.lock(id);
    VoteObjection made = objection == null ? null : data.find(VoteObjection.class, objection);
    caller.require(made != null && made.vote().equals(id));
    String clean = Text.of(answer);
    if (made.isSettled()) {
      return Outcome.refused("membervotes.refused.settled");
    }
    if (clean.isEmpty() || clean.length() > LONGEST) {
      return Outcome.refused("membervotes.refused.answer", LONGEST);
    }
    made.settle(upheld, clean, gate.author(), clock.instant());
    data.flush();
    events.fire(new ObjectionSettled(id, made.card().number(), upheld));
    return Outcome.done(id);
  }

  /**
   * Voids a vote because something may have affected its outcome, opens the matter again that it
   * had settled, and drafts the one that is held in its place, with the same texts.
   *
   * @return the new vote
   */
  @Permit(Role.ELECTION_COMMITTEE)
  public Outcome<MemberVoteId> rerun(MemberVoteId id, String reason) {
    MemberVote vote = gate.lock(id);
    String clean = Text.line(reason);
    if (!vote.state().mayBecome(VoteState.RERUN)) {
      return Outcome.refused("membervotes.refused.no-rerun");
    }
    if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
      return Outcome.refused(
          List.of(Refusal.of("reason", "membervotes.refused.reason", LONGEST_REASON)));
    }
    VoteForm again = texts.form(vote);
    boolean decided = vote.state() == VoteState.DECIDED;
    vote.rerun(clean);
    data.flush();
    if (decided) {
      settlement.reopen(vote);
    }
    Outcome<MemberVoteId> drafted = votes.again(again, id);
    if (drafted.isDone()) {
      events.fire(new MemberVoteRerun(id, drafted.value()));
    }
    return drafted;
  }

  private List<VoteObjection> stored(MemberVoteId id) {
    return data.createQuery(
            "select o from VoteObjection o where o.vote = :vote order by o.number",
            VoteObjection.class)
        .setParameter("vote", id.value())
        .setMaxResults(MOST)
        .getResultList();
  }
}
