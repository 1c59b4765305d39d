package org.radslag.membervotes;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.SystemWork;
import org.radslag.ballots.Destroyed;
import org.radslag.ballots.Destruction;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.MarksDestroyed;
import org.radslag.ballots.Profile;
import org.radslag.ballots.SecretsDestroyed;
import org.radslag.ballots.trustees.Paper;
import org.radslag.ballots.trustees.Papers;
import org.radslag.kernel.Outcome;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/**
 * Destroys what a vote leaves behind when the days for appeals are over, no appeal is open and the
 * papers that vouch for its outcome are written: first what could open a ballot or tell whose it
 * is, later who took part. The days are those of the rule set under which the vote was held.
 */
@UseCase
public class Forgetting {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject SystemWork system;
  @Inject VoteGate gate;
  @Inject Rules rules;
  @Inject Destruction destruction;
  @Inject Papers papers;

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
    return ended()
        .filter(vote -> card(vote).filter(card -> card.isDue(now)).isPresent())
        .map(MemberVote::id)
        .toList();
  }

  /**
   * The votes of which everything is kept although its day has come, the oldest first: whoever has
   * them in hand is to see to it that what hinders is done.
   */
  @Permit({Role.BOARD, Role.ELECTION_COMMITTEE, Role.AUDITOR})
  public List<OverdueVote> overdue() {
    Instant now = clock.instant();
    return ended()
        .flatMap(
            vote ->
                card(vote).filter(card -> card.isOverdue(now)).stream()
                    .map(card -> new OverdueVote(vote.card(), card)))
        .toList();
  }

  private Stream<MemberVote> ended() {
    Set<ElectionId> kept = system.ask(() -> Set.copyOf(destruction.kept()));
    return data.createQuery(
            "select v from MemberVote v where v.state in :states order by v.closesAt",
            MemberVote.class)
        .setParameter(
            "states",
            List.of(VoteState.CLOSED, VoteState.DECIDED, VoteState.RERUN, VoteState.WITHDRAWN))
        .getResultStream()
        .filter(vote -> vote.election().filter(kept::contains).isPresent());
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
            new DestructionCard(then, destroyed.secrets(), then, destroyed.marks(), List.of()));
      }
      case CLOSED, DECIDED, RERUN -> Optional.of(told(vote, destroyed));
      default -> Optional.empty();
    };
  }

  /** The days run from the result, and from the close where there is none. */
  private DestructionCard told(MemberVote vote, Destroyed destroyed) {
    VoteCard card = vote.card();
    Instant known = card.countedAt() == null ? card.closedAt() : card.countedAt();
    RuleSet rules = rules(vote);
    Instant secrets =
        known.plus(days(rules, "vote.appeal.days")).plus(days(rules, "vote.keys.days"));
    Instant from = destroyed.secrets() == null ? secrets : destroyed.secrets();
    return new DestructionCard(
        secrets,
        destroyed.secrets(),
        from.plus(days(rules, "vote.marks.days")),
        destroyed.marks(),
        hindrances(vote));
  }

  private static Duration days(RuleSet rules, String rule) {
    return Duration.ofDays(rules.whole(rule));
  }

  private RuleSet rules(MemberVote vote) {
    return rules.version(vote.ruleSet());
  }

  private List<Hindrance> hindrances(MemberVote vote) {
    List<Hindrance> all = new ArrayList<>();
    if (vote.state() == VoteState.CLOSED) {
      all.add(vote.card().countedAt() == null ? Hindrance.NO_RESULT : Hindrance.UNDECIDED);
    }
    List<ObjectionCard> objections =
        data.createQuery("select o from VoteObjection o where o.vote = :vote", VoteObjection.class)
            .setParameter("vote", vote.id().value())
            .getResultStream()
            .map(VoteObjection::card)
            .toList();
    if (isRollAppealed(vote) || objections.stream().anyMatch(o -> !o.settled())) {
      all.add(Hindrance.APPEAL);
    }
    if (vote.state() != VoteState.RERUN && objections.stream().anyMatch(ObjectionCard::upheld)) {
      all.add(Hindrance.NOT_RERUN);
    }
    if (vote.card().profile() != Profile.LIGHT) {
      Set<Paper> missing = papers.missing(vote.election().orElseThrow());
      missing.forEach(
          one -> all.add(one == Paper.CLOSING ? Hindrance.NO_CLOSING : Hindrance.NO_PROTOCOL));
    }
    return all;
  }

  private boolean isRollAppealed(MemberVote vote) {
    return data.createQuery(
                "select count(a) from RollAppeal a where a.key.vote = :vote"
                    + " and a.settledAt is null",
                Long.class)
            .setParameter("vote", vote.id().value())
            .getSingleResult()
        > 0;
  }

  private Optional<MemberVote> find(ElectionId election) {
    return data.createQuery("select v from MemberVote v where v.election = :of", MemberVote.class)
        .setParameter("of", election.value())
        .getResultStream()
        .findFirst();
  }
}
