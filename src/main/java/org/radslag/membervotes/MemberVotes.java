package org.radslag.membervotes;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.Arenas;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.matters.MatterId;
import org.radslag.matters.Matters;
import org.radslag.meetings.Decisions;
import org.radslag.membership.Members;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** The votes of all arenas: finding and reading them, and writing the draft of one. */
@UseCase
public class MemberVotes {

  private static final int MOST = 500;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject VoteGate gate;
  @Inject VoteTexts texts;
  @Inject VoteViews views;
  @Inject Rules rules;
  @Inject Arenas arenas;
  @Inject Matters matters;
  @Inject Decisions decisions;
  @Inject Members members;
  @Inject Event<DomainEvent> events;

  /** The votes that the caller may know of, the latest first. */
  @Permit(Role.SIGNED_IN)
  public List<VoteCard> all() {
    return data.createQuery(
            "select v from MemberVote v order by v.draftedAt desc", MemberVote.class)
        .setMaxResults(MOST)
        .getResultStream()
        .filter(gate::knows)
        .map(MemberVote::card)
        .toList();
  }

  /** One vote in short; empty when there is none, and when the caller may not know of it. */
  @Permit(Role.SIGNED_IN)
  public Optional<VoteCard> find(MemberVoteId id) {
    return gate.see(id).map(MemberVote::card);
  }

  /**
   * One vote with everything that the caller may read. Reading the texts before the embargo's hour
   * is noted.
   */
  @Permit(Role.SIGNED_IN)
  public Optional<VoteView> view(MemberVoteId id) {
    return gate.see(id).map(vote -> views.view(vote, gate.prepares(vote)));
  }

  /** The votes about a matter that the caller may know of, the latest first. */
  @Permit(Role.SIGNED_IN)
  public List<VoteCard> about(MatterId matter) {
    return data.createQuery(
            "select v from MemberVote v where v.matter = :matter order by v.draftedAt desc",
            MemberVote.class)
        .setParameter("matter", matter.value())
        .setMaxResults(MOST)
        .getResultStream()
        .filter(gate::knows)
        .map(MemberVote::card)
        .toList();
  }

  /** What the rules of today ask of a vote. */
  @Permit(Role.SIGNED_IN)
  public VoteTerms terms() {
    return VoteTerms.of(rules.today());
  }

  /** What the rules ask that a vote is held under. */
  @Permit(Role.SIGNED_IN)
  public VoteTerms terms(VoteCard card) {
    return VoteTerms.of(rules.version(card.ruleSet()));
  }

  /** On which bases the caller may call a vote today. */
  @Permit(Role.SIGNED_IN)
  public List<Basis> bases() {
    VoteTerms terms = terms();
    List<Basis> bases = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      if (terms.allows(basis) && mayDraft(basis)) {
        bases.add(basis);
      }
    }
    return bases;
  }

  /**
   * Begins a vote.
   *
   * @return refused for an arena or a matter that the caller does not know, and for what {@link
   *     VoteForm} holds that is too long, missing or out of bounds
   */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.PRESIDIUM})
  public Outcome<MemberVoteId> draft(VoteForm form) {
    List<Refusal> faults = faults(form);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    caller.require(mayDraft(form.basis()));
    return again(form, null);
  }

  /** Begins a vote with texts that have been examined, in place of another or of none. */
  Outcome<MemberVoteId> again(VoteForm form, MemberVoteId rerunOf) {
    MemberVote vote =
        new MemberVote(MemberVoteId.create(), gate.author(), clock.instant(), rerunOf);
    vote.write(form, rules.today().version());
    data.persist(vote);
    data.flush();
    texts.write(vote.id(), form);
    events.fire(new MemberVoteDrafted(vote.id(), form.arena(), form.basis()));
    return Outcome.done(vote.id());
  }

  /**
   * Writes a draft anew.
   *
   * @return refused as by {@link #draft}, and when it is no draft any more
   */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.PRESIDIUM})
  public Outcome<MemberVoteId> rewrite(MemberVoteId id, VoteForm form) {
    MemberVote vote = gate.prepare(id);
    if (!vote.state().isWritable()) {
      return Outcome.refused("membervotes.refused.written");
    }
    List<Refusal> faults = faults(form);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    caller.require(mayDraft(form.basis()));
    vote.write(form, rules.today().version());
    data.flush();
    texts.write(id, form);
    events.fire(new MemberVoteRewritten(id));
    return Outcome.done(id);
  }

  /** The draft as a form, for whoever writes it. */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.PRESIDIUM})
  public Optional<VoteForm> form(MemberVoteId id) {
    return gate.see(id).filter(gate::prepares).map(texts::form);
  }

  /** Who read the texts before the embargo's hour; for those who prepare the vote. */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.PRESIDIUM, Role.ELECTION_COMMITTEE})
  public List<EarlyReading> readings(MemberVoteId id) {
    MemberVote vote = data.find(MemberVote.class, id.value());
    caller.require(vote != null && gate.prepares(vote));
    return data.createQuery(
            "select r from VoteReading r where r.key.vote = :vote order by r.key.readAt desc",
            VoteReading.class)
        .setParameter("vote", id.value())
        .setMaxResults(MOST)
        .getResultStream()
        .map(VoteReading::card)
        .toList();
  }

  private List<Refusal> faults(VoteForm form) {
    List<Refusal> faults = new VoteCheck(terms(), clock.instant(), clock.getZone()).draft(form);
    if (form.arena() == null || arenas.find(form.arena()).isEmpty()) {
      faults.add(Refusal.of("arena", "membervotes.refused.arena"));
    }
    if (form.matter() != null && !matters.maySee(form.matter())) {
      faults.add(Refusal.of("matter", "membervotes.refused.matter"));
    }
    if (form.calling() != null && decisions.find(form.calling()).isEmpty()) {
      faults.add(Refusal.of("calling", "membervotes.refused.calling"));
    }
    return faults;
  }

  private boolean mayDraft(Basis basis) {
    boolean office = caller.has(Role.OFFICE) || caller.has(Role.BOARD);
    return switch (basis) {
      case BOARD -> office;
      case BODY -> office || caller.has(Role.PRESIDIUM);
      case ASSOCIATIONS ->
          office || caller.has(Role.ASSOCIATION_CHAIR) || caller.has(Role.ASSOCIATION_SECRETARY);
      case MEMBERS ->
          caller.isSystem() || caller.has(Role.MEMBER) && members.inForce(caller.requirePerson());
    };
  }
}
