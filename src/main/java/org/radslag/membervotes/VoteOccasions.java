package org.radslag.membervotes;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Roll;
import org.radslag.kernel.PersonId;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;
import org.radslag.platform.UseCase;

/** What of the votes waits for a member: an open vote first, then a call she may support. */
@UseCase
public class VoteOccasions {

  private static final int MOST = 20;

  /** A vote that waits for her; {@code support} is how many support its call so far. */
  public record Waiting(VoteCard card, int support) {}

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject Arenas arenas;
  @Inject Members members;
  @Inject Roll roll;
  @Inject VoteViews views;

  /**
   * The open votes in which the caller can vote and has not, the one that closes first at first.
   */
  @Permit(Role.SIGNED_IN)
  public List<VoteCard> open() {
    Set<ElectionId> waiting = roll.waiting();
    return waiting.isEmpty()
        ? List.of()
        : in(VoteState.OPEN).stream()
            .filter(vote -> vote.election().filter(waiting::contains).isPresent())
            .map(MemberVote::card)
            .toList();
  }

  /** The calls that the caller may support and does not yet. */
  @Permit(Role.SIGNED_IN)
  public List<Waiting> collecting() {
    List<MemberVote> votes =
        in(VoteState.COLLECTING).stream().filter(vote -> vote.basis() == Basis.MEMBERS).toList();
    PersonId me = caller.person().orElse(null);
    if (votes.isEmpty() || me == null) {
      return List.of();
    }
    List<ArenaId> mine =
        members
            .card(me)
            .filter(MemberCard::inForce)
            .map(card -> arenas.of(card.votesIn()))
            .orElse(List.of());
    return votes.stream()
        .filter(vote -> mine.contains(vote.arena()))
        .filter(vote -> data.find(Support.class, new PersonInVote(vote.id(), me)) == null)
        .map(vote -> new Waiting(vote.card(), views.support(vote)))
        .toList();
  }

  private List<MemberVote> in(VoteState state) {
    return data.createQuery(
            "select v from MemberVote v where v.state = :state order by v.closesAt",
            MemberVote.class)
        .setParameter("state", state)
        .setMaxResults(MOST)
        .getResultList();
  }
}
