package org.radslag.membervotes;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.Destroyed;
import org.radslag.ballots.Destruction;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.MarksDestroyed;
import org.radslag.ballots.SecretsDestroyed;
import org.radslag.kernel.Outcome;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/**
 * Destroys what a vote leaves behind when the days for appeals are over and no appeal is open:
 * first what could open a ballot or tell whose it is, later who took part. The days are those of
 * the rule set under which the vote was held.
 */
@UseCase
public class Forgetting {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject VoteGate gate;
  @Inject Rules rules;
  @Inject Destruction destruction;

  /** What is destroyed and when; empty while no day can be told. */
  @Permit(Role.SIGNED_IN)
  public Optional<DestructionCard> card(MemberVoteId id) {
    return gate.see(id).flatMap(this::card);
  }

  /** The votes of which something is to be destroyed now. */
  @Permit(Role.OFFICE)
  public List<MemberVoteId> due() {
    caller.require(caller.isSystem());
    Instant now = clock.instant();
    Set<ElectionId> kept = Set.copyOf(destruction.kept());
    return data.createQuery("select v from MemberVote v where v.state in :states", MemberVote.class)
        .setParameter(
            "states",
            List.of(VoteState.CLOSED, VoteState.DECIDED, VoteState.RERUN, VoteState.WITHDRAWN))
        .getResultStream()
        .filter(vote -> vote.election().filter(kept::contains).isPresent())
        .filter(vote -> card(vote).filter(card -> card.isDue(now)).isPresent())
        .map(MemberVote::id)
        .toList();
  }

  /** Destroys what is due of one vote. Whoever appeals does so before or after, never meanwhile. */
  @Permit(Role.OFFICE)
  public Outcome<MemberVoteId> attend(MemberVoteId id) {
    caller.require(caller.isSystem());
    MemberVote vote = data.find(MemberVote.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    DestructionCard card = card(vote).orElse(null);
    if (card == null || !card.isDue(clock.instant())) {
      return Outcome.refused("membervotes.refused.kept");
    }
    ElectionId election = vote.election().orElseThrow();
    Outcome<ElectionId> done =
        card.secretsGone() == null
            ? destruction.secrets(election)
            : destruction.marks(election, rules(vote).whole("vote.marks.association"));
    return done.isDone() ? Outcome.done(id) : Outcome.refused(done.reasons());
  }

  /** Where members were to be reached is of no use once no code can be handed out. */
  void secrets(@Observes SecretsDestroyed event) {
    find(event.subject()).ifPresent(vote -> run("delete from Contact r where r.key.vote", vote));
  }

  void marks(@Observes MarksDestroyed event) {
    find(event.subject())
        .ifPresent(
            vote -> {
              run("delete from Handout r where r.key.vote", vote);
              run("delete from RollAppeal r where r.key.vote", vote);
              run("update Envelope r set r.person = null where r.key.vote", vote);
              run("update RollCorrection r set r.person = null where r.key.vote", vote);
            });
  }

  private void run(String what, MemberVote vote) {
    data.createQuery(what + " = :vote").setParameter("vote", vote.id().value()).executeUpdate();
  }

  /** Of a vote that nothing came of everything is due at once; of others after their appeals. */
  private Optional<DestructionCard> card(MemberVote vote) {
    Destroyed destroyed = vote.election().flatMap(destruction::of).orElse(null);
    VoteCard card = vote.card();
    if (destroyed == null) {
      return Optional.empty();
    }
    return switch (vote.state()) {
      case WITHDRAWN -> {
        Instant then = card.frozenAt();
        yield Optional.of(
            new DestructionCard(then, destroyed.secrets(), then, destroyed.marks(), false));
      }
      case CLOSED, DECIDED, RERUN -> Optional.ofNullable(told(vote, destroyed));
      default -> Optional.empty();
    };
  }

  /** Null before the result, and before a decision has been made of it. */
  private DestructionCard told(MemberVote vote, Destroyed destroyed) {
    VoteCard card = vote.card();
    boolean again = vote.state() == VoteState.RERUN;
    Instant known = card.countedAt() == null && again ? card.closedAt() : card.countedAt();
    if (known == null) {
      return null;
    }
    RuleSet rules = rules(vote);
    Instant secrets =
        known.plus(days(rules, "vote.appeal.days")).plus(days(rules, "vote.keys.days"));
    Instant from = destroyed.secrets() == null ? secrets : destroyed.secrets();
    return new DestructionCard(
        secrets,
        destroyed.secrets(),
        from.plus(days(rules, "vote.marks.days")),
        destroyed.marks(),
        vote.state() == VoteState.CLOSED || isAppealed(vote));
  }

  private static Duration days(RuleSet rules, String rule) {
    return Duration.ofDays(rules.whole(rule));
  }

  private RuleSet rules(MemberVote vote) {
    return rules.version(vote.ruleSet());
  }

  /**
   * Whether an appeal is open: one that nobody has answered, or one that was right while the vote
   * has not been held again.
   */
  private boolean isAppealed(MemberVote vote) {
    boolean outcome =
        data.createQuery("select o from VoteObjection o where o.vote = :vote", VoteObjection.class)
            .setParameter("vote", vote.id().value())
            .getResultStream()
            .map(VoteObjection::card)
            .anyMatch(o -> !o.settled() || o.upheld() && vote.state() != VoteState.RERUN);
    boolean roll =
        data.createQuery(
                    "select count(a) from RollAppeal a where a.key.vote = :vote"
                        + " and a.settledAt is null",
                    Long.class)
                .setParameter("vote", vote.id().value())
                .getSingleResult()
            > 0;
    return outcome || roll;
  }

  private Optional<MemberVote> find(ElectionId election) {
    return data.createQuery("select v from MemberVote v where v.election = :of", MemberVote.class)
        .setParameter("of", election.value())
        .getResultStream()
        .findFirst();
  }
}
