package org.radslag.membervotes;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/** Support for calling a vote, from members or from associations. */
@UseCase
public class Supports {

  private static final int MOST = 20_000;
  private static final int LONGEST_DECISION = 300;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject VoteGate gate;
  @Inject VoteViews views;
  @Inject Arenas arenas;
  @Inject Members members;
  @Inject Event<DomainEvent> events;

  /** Whether the caller supports the call. */
  @Permit(Role.MEMBER)
  public boolean isMine(MemberVoteId id) {
    return caller.person().map(me -> own(id, me) != null).orElse(false);
  }

  /**
   * Supports a call.
   *
   * @return refused when support is no longer collected, when the caller does not vote in the arena
   *     or her membership is not in force, and when she supports it already
   */
  @Permit(Role.MEMBER)
  public Outcome<MemberVoteId> give(MemberVoteId id) {
    PersonId me = caller.requirePerson();
    MemberVote vote = gate.lock(id);
    if (!isCollecting(vote, Basis.MEMBERS)) {
      return Outcome.refused("membervotes.refused.not-collecting");
    }
    if (!mayVoteIn(vote.arena(), me)) {
      return Outcome.refused("membervotes.refused.not-in-arena");
    }
    try {
      data.persist(new Support(new PersonInVote(id, me), clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("membervotes.refused.supported");
      }
      throw failure;
    }
    events.fire(new SupportGiven(id));
    tellReached(vote);
    return Outcome.done(id);
  }

  /** Takes the caller's support back, as long as it is collected. */
  @Permit(Role.MEMBER)
  public Outcome<MemberVoteId> takeBack(MemberVoteId id) {
    PersonId me = caller.requirePerson();
    MemberVote vote = gate.lock(id);
    Support mine = own(id, me);
    if (!isCollecting(vote, Basis.MEMBERS) || mine == null) {
      return Outcome.refused("membervotes.refused.not-supported");
    }
    data.remove(mine);
    data.flush();
    events.fire(new SupportTakenBack(id));
    return Outcome.done(id);
  }

  /** Enters an association's support. Its chair or secretary does. */
  @Permit({Role.ASSOCIATION_CHAIR, Role.ASSOCIATION_SECRETARY})
  public Outcome<MemberVoteId> back(MemberVoteId id, AssociationId association, String decision) {
    caller.require(association != null && caller.speaksFor(association));
    MemberVote vote = gate.lock(id);
    String clean = Text.line(decision);
    if (!isCollecting(vote, Basis.ASSOCIATIONS)) {
      return Outcome.refused("membervotes.refused.not-collecting");
    }
    if (!spans(vote.arena(), association)) {
      return Outcome.refused("membervotes.refused.association-outside");
    }
    if (clean.isEmpty() || clean.length() > LONGEST_DECISION) {
      return Outcome.refused(
          List.of(Refusal.of("decision", "membervotes.refused.decision", LONGEST_DECISION)));
    }
    try {
      data.persist(new Backing(id, association, clean, gate.author(), clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("membervotes.refused.supported");
      }
      throw failure;
    }
    events.fire(new AssociationBacked(id, association));
    tellReached(vote);
    return Outcome.done(id);
  }

  /** The associations that support a call, in the order in which they came; public. */
  @Permit(Role.SIGNED_IN)
  public List<BackingCard> backings(MemberVoteId id) {
    return gate.see(id)
        .map(
            vote ->
                data.createQuery(
                        "select b from Backing b where b.key.vote = :vote order by b.givenAt",
                        Backing.class)
                    .setParameter("vote", id.value())
                    .getResultStream()
                    .map(Backing::card)
                    .toList())
        .orElse(List.of());
  }

  /**
   * Who supports a call. For the election committee alone, which checks it; the trail tells that it
   * was looked at.
   */
  @Permit(Role.ELECTION_COMMITTEE)
  public Outcome<List<PersonId>> names(MemberVoteId id) {
    caller.require(gate.see(id).isPresent());
    List<PersonId> names =
        data.createQuery("select s from Support s where s.key.vote = :vote", Support.class)
            .setParameter("vote", id.value())
            .setMaxResults(MOST)
            .getResultStream()
            .map(Support::person)
            .sorted(Comparator.comparing(PersonId::value))
            .toList();
    events.fire(new SupportersShown(id, names.size()));
    return Outcome.done(names);
  }

  private void tellReached(MemberVote vote) {
    int support = views.support(vote);
    if (support == vote.needed()) {
      events.fire(new SupportReached(vote.id(), support));
    }
  }

  private boolean isCollecting(MemberVote vote, Basis basis) {
    return vote.state() == VoteState.COLLECTING
        && vote.basis() == basis
        && clock.instant().isBefore(vote.card().collectUntil());
  }

  private boolean mayVoteIn(ArenaId arena, PersonId person) {
    return members
        .card(person)
        .filter(MemberCard::inForce)
        .filter(card -> spans(arena, card.votesIn()))
        .isPresent();
  }

  private boolean spans(ArenaId arena, AssociationId association) {
    return arenas.associationsOf(arena).stream()
        .map(AssociationCard::id)
        .anyMatch(association::equals);
  }

  private Support own(MemberVoteId id, PersonId me) {
    return data.find(Support.class, new PersonInVote(id, me));
  }
}
