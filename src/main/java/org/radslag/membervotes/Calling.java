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
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.SystemWork;
import org.radslag.arenas.Arenas;
import org.radslag.ballots.Elections;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.meetings.DecisionId;
import org.radslag.meetings.Decisions;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** From a draft to a called vote: by a decision that two people enter, or by support. */
@UseCase
public class Calling {

  private static final int LONGEST_REASON = 300;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject VoteGate gate;
  @Inject VoteTexts texts;
  @Inject VoteViews views;
  @Inject Rules rules;
  @Inject Arenas arenas;
  @Inject SystemWork system;
  @Inject Decisions decisions;
  @Inject Elections elections;
  @Inject Event<DomainEvent> events;

  /**
   * Sends a draft on: to be supported, to another person's consent, or straight to the members, as
   * its basis and the rules say.
   *
   * @return refused when something is missing, when one of the two sides has not been written, and
   *     when the notice would be too short
   */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.PRESIDIUM})
  public Outcome<VoteState> submit(MemberVoteId id) {
    MemberVote vote = gate.prepare(id);
    if (!vote.state().isWritable()) {
      return Outcome.refused("membervotes.refused.written");
    }
    VoteTerms terms = terms();
    VoteForm form = texts.form(vote);
    List<Refusal> faults = check(terms).whole(form);
    if (!vote.basis().isCollected()) {
      faults.addAll(times(terms, vote));
      faults.addAll(calling(vote));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    if (vote.basis().isCollected()) {
      collect(vote, terms);
    } else if (terms.needsTwo(vote.basis()) && !caller.isSystem()) {
      vote.propose(gate.author());
      events.fire(new MemberVoteProposed(id, vote.basis()));
    } else {
      call(vote);
    }
    return Outcome.done(vote.state());
  }

  /**
   * Consents to a vote that another has entered, and calls it.
   *
   * @return refused when the caller entered it herself, and when the notice has become too short
   */
  @Permit({Role.OFFICE, Role.BOARD, Role.ELECTION_COMMITTEE})
  public Outcome<MemberVoteId> consent(MemberVoteId id) {
    MemberVote vote = gate.prepare(id);
    if (vote.state() != VoteState.PROPOSED) {
      return Outcome.refused("membervotes.refused.not-proposed");
    }
    if (isSame(vote.proposedBy())) {
      return Outcome.refused("membervotes.refused.two-people");
    }
    List<Refusal> faults = times(terms(), vote);
    faults.addAll(calling(vote));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    call(vote);
    return Outcome.done(id);
  }

  /** Makes a vote that waits for consent a draft again. */
  @Permit({Role.OFFICE, Role.BOARD, Role.ELECTION_COMMITTEE, Role.PRESIDIUM})
  public Outcome<MemberVoteId> sendBack(MemberVoteId id) {
    MemberVote vote = gate.prepare(id);
    if (vote.state() != VoteState.PROPOSED) {
      return Outcome.refused("membervotes.refused.not-proposed");
    }
    vote.sendBack();
    events.fire(new MemberVoteSentBack(id));
    return Outcome.done(id);
  }

  /**
   * Calls a vote that has the support it needs. The support is the decision; this sets its days.
   *
   * @return refused while support is missing, and when the days do not fit the rules
   */
  @Permit({Role.OFFICE, Role.BOARD, Role.ELECTION_COMMITTEE})
  public Outcome<MemberVoteId> schedule(
      MemberVoteId id, LocalDate cutOff, Instant opens, Instant closes) {
    MemberVote vote = gate.prepare(id);
    if (vote.state() != VoteState.COLLECTING) {
      return Outcome.refused("membervotes.refused.not-collecting");
    }
    int support = views.support(vote);
    if (support < vote.needed()) {
      return Outcome.refused("membervotes.refused.support", support, vote.needed());
    }
    List<Refusal> faults = check(terms()).times(cutOff, opens, closes, vote.card().embargoUntil());
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    vote.setTimes(cutOff, opens, closes);
    call(vote);
    return Outcome.done(id);
  }

  /**
   * Says that nothing comes of a vote that has not opened. Of one that has been called only the
   * board or the election committee may.
   */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.ELECTION_COMMITTEE})
  public Outcome<MemberVoteId> withdraw(MemberVoteId id, String reason) {
    MemberVote vote = gate.prepare(id);
    String clean = Text.line(reason);
    VoteState from = vote.state();
    caller.require(
        !from.isPublic()
            || caller.has(Role.BOARD)
            || caller.has(Role.ELECTION_COMMITTEE)
            || from == VoteState.COLLECTING && gate.isDrafter(vote));
    if (!from.mayBecome(VoteState.WITHDRAWN)) {
      return Outcome.refused("membervotes.refused.too-late");
    }
    if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
      return Outcome.refused(
          List.of(Refusal.of("reason", "membervotes.refused.reason", LONGEST_REASON)));
    }
    // First the vote, then its election: what is told of an abandoned election finds it done.
    vote.withdraw(clean);
    data.flush();
    if (vote.election().isPresent()) {
      Outcome<?> abandoned = elections.abandon(vote.election().get());
      if (!abandoned.isDone()) {
        return Outcome.refused(abandoned.reasons());
      }
    }
    events.fire(new MemberVoteWithdrawn(id, from));
    return Outcome.done(id);
  }

  private void collect(MemberVote vote, VoteTerms terms) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    int of =
        vote.basis() == Basis.ASSOCIATIONS
            ? arenas.associationsOf(vote.arena()).size()
            : arenas.electors(vote.arena(), today);
    Instant until = now.plus(Duration.ofDays(terms.collectDays()));
    vote.collect(terms.needed(vote.basis(), of), of, until);
    events.fire(new SupportCollected(vote.id(), vote.basis(), vote.needed(), until));
  }

  private void call(MemberVote vote) {
    vote.call(gate.author(), clock.instant());
    data.flush();
    events.fire(
        new MemberVoteCalled(
            vote.id(),
            vote.arena(),
            vote.basis(),
            vote.card().binding(),
            vote.card().profile(),
            vote.cutOff(),
            vote.card().opensAt(),
            vote.closesAt(),
            vote.ruleSet()));
  }

  private List<Refusal> times(VoteTerms terms, MemberVote vote) {
    return check(terms)
        .times(vote.cutOff(), vote.card().opensAt(), vote.closesAt(), vote.card().embargoUntil());
  }

  /** A decision that has been voided since calls nothing. */
  private List<Refusal> calling(MemberVote vote) {
    DecisionId calling = vote.card().calling();
    return calling == null || system.ask(() -> decisions.find(calling)).isPresent()
        ? List.of()
        : List.of(Refusal.of("calling", "membervotes.refused.calling"));
  }

  private boolean isSame(UUID before) {
    return !caller.isSystem() && before != null && before.equals(gate.author());
  }

  private VoteTerms terms() {
    return VoteTerms.of(rules.today());
  }

  private VoteCheck check(VoteTerms terms) {
    return new VoteCheck(terms, clock.instant(), clock.getZone());
  }
}
