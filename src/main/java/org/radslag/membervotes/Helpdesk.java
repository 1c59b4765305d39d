package org.radslag.membervotes;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.SystemWork;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Roll;
import org.radslag.ballots.RollLineCard;
import org.radslag.ballots.trustees.RegistrarLists;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.membership.Mailbox;
import org.radslag.membership.Members;
import org.radslag.membership.Standing;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/** "Why can't she vote?": what the office may see of a member in a vote, and her code. */
@UseCase
public class Helpdesk {

  private static final int MOST = 2_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject SystemWork system;
  @Inject VoteGate gate;
  @Inject Contacts contacts;
  @Inject Members members;
  @Inject Roll roll;
  @Inject RegistrarLists lists;
  @Inject Event<DomainEvent> events;
  @Inject Event<CodeAskedElsewhere> elsewhere;

  /** How a member stands; empty when no member of today has the number. The trail tells of it. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Optional<HelpView> look(MemberVoteId id, String memberNumber) {
    MemberVote vote = gate.see(id).orElse(null);
    caller.require(vote != null);
    Optional<PersonId> person = system.ask(() -> members.byNumber(memberNumber));
    person.ifPresent(one -> events.fire(new VoterLookedUp(id, one)));
    return person.map(one -> view(vote, one));
  }

  private HelpView view(MemberVote vote, PersonId person) {
    RollLineCard line = vote.election().map(one -> roll.lineOf(one, person)).orElse(null);
    Optional<Mailbox> box = system.ask(() -> members.mailbox(person));
    Handout handout = data.find(Handout.class, new PersonInVote(vote.id(), person));
    RollAppeal appeal = data.find(RollAppeal.class, new PersonInVote(vote.id(), person));
    return new HelpView(
        person,
        standing(person),
        line,
        box.filter(one -> !one.address().isEmpty()).isPresent(),
        contacts.differs(vote.id(), person),
        handout == null ? null : handout.card(),
        appeal == null ? null : appeal.card());
  }

  private Standing standing(PersonId person) {
    if (!system.ask(() -> members.isMember(person))) {
      return Standing.NOT_MEMBER;
    }
    if (system.ask(() -> members.inForce(person))) {
      return Standing.IN_FORCE;
    }
    return system.ask(() -> members.comesIntoForce(person)).isPresent()
        ? Standing.WAITING
        : Standing.UNPAID;
  }

  /**
   * Notes that a member asks for her code, and over what it goes to her. When her address has
   * changed since the roll was frozen it waits for a second person, and the old address is told.
   *
   * @return refused when she is not on the roll with a code, has voted, or has asked before
   */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Outcome<HandoutCard> handOut(MemberVoteId id, PersonId person, HandoutChannel channel) {
    MemberVote vote = gate.lock(id);
    if (vote.election().isEmpty() || vote.state().isOver()) {
      return Outcome.refused("membervotes.refused.no-handout-now");
    }
    if (channel == null) {
      return Outcome.refused(List.of(Refusal.of("channel", "membervotes.refused.channel")));
    }
    if (!roll.lineOf(vote.election().get(), person).listed()) {
      return Outcome.refused("membervotes.refused.no-code");
    }
    Handout handout =
        new Handout(
            new PersonInVote(id, person),
            channel,
            contacts.differs(id, person),
            gate.author(),
            clock.instant());
    try {
      data.persist(handout);
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("membervotes.refused.handed-out");
      }
      throw failure;
    }
    boolean differs = handout.card().differs();
    events.fire(new CodeHandoutAsked(id, channel, differs));
    if (differs) {
      elsewhere.fire(new CodeAskedElsewhere(id, person));
    }
    return Outcome.done(handout.card());
  }

  /** Consents to what another has noted. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Outcome<HandoutCard> confirm(MemberVoteId id, PersonId person) {
    gate.lock(id);
    Handout handout = data.find(Handout.class, new PersonInVote(id, person));
    if (handout == null || handout.card().mayBeHandedOut()) {
      return Outcome.refused("membervotes.refused.no-handout");
    }
    if (!caller.isSystem()
        && handout.askedBy() != null
        && handout.askedBy().equals(gate.author())) {
      return Outcome.refused("membervotes.refused.two-people");
    }
    handout.confirm(gate.author(), clock.instant());
    data.flush();
    events.fire(new CodeHandoutConfirmed(id));
    return Outcome.done(handout.card());
  }

  /**
   * The codes that members have asked for and may be given, the oldest first; for the registrar of
   * the election alone, nothing for everybody else.
   */
  @Permit(Role.MEMBER)
  public List<ToHandOut> toHandOut(ElectionId election) {
    if (!lists.isMine(election)) {
      return List.of();
    }
    return data.createQuery(
            "select h from Handout h, MemberVote v where h.key.vote = v.id and v.election = :of"
                + " order by h.askedAt",
            Handout.class)
        .setParameter("of", election.value())
        .setMaxResults(MOST)
        .getResultStream()
        .filter(handout -> handout.card().mayBeHandedOut())
        .flatMap(handout -> line(election, handout).stream())
        .toList();
  }

  private Optional<ToHandOut> line(ElectionId election, Handout handout) {
    return system
        .ask(() -> roll.person(election, handout.person()))
        .map(
            line ->
                new ToHandOut(
                    line.pseudonym(), handout.card().channel(), handout.card().askedAt()));
  }

  /** The address a member had when the roll was frozen; for what writes to it alone. */
  @Permit(Role.OFFICE)
  public Optional<String> frozenAddress(MemberVoteId id, PersonId person) {
    caller.require(caller.isSystem());
    return contacts.frozen(id, person).filter(address -> !address.isEmpty());
  }
}
