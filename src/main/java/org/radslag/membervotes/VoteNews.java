package org.radslag.membervotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.ballots.ElectionAbandoned;
import org.radslag.ballots.ElectionClosed;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionOpened;
import org.radslag.ballots.ResultDeclared;
import org.radslag.kernel.DomainEvent;

/** Follows the secret election: what opens, closes and counts it does the same to the vote. */
@ApplicationScoped
class VoteNews {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Information information;
  @Inject Event<DomainEvent> events;

  /** What the system calls was called before Rådslag, or is the demo's: nobody is written to. */
  void called(@Observes MemberVoteCalled event) {
    if (!caller.isSystem()) {
      queue(event.subject(), NoticeKind.CALLED);
    }
  }

  void opened(@Observes ElectionOpened event) {
    of(event.subject(), VoteState.OPEN)
        .ifPresent(
            vote -> {
              vote.open(InformationFile.hash(information.written(vote)));
              data.flush();
              events.fire(new MemberVoteOpened(vote.id(), vote.card().informationHash()));
              queue(vote.id(), NoticeKind.OPENED);
            });
  }

  void closed(@Observes ElectionClosed event) {
    of(event.subject(), VoteState.CLOSED)
        .ifPresent(
            vote -> {
              vote.close(clock.instant());
              data.flush();
              events.fire(new MemberVoteClosed(vote.id()));
            });
  }

  void counted(@Observes ResultDeclared event) {
    find(event.subject())
        .filter(vote -> vote.card().countedAt() == null)
        .ifPresent(
            vote -> {
              vote.counted(clock.instant());
              data.flush();
              events.fire(new MemberVoteCounted(vote.id()));
            });
  }

  void reminded(@Observes MemberVoteReminded event) {
    queue(event.subject(), NoticeKind.REMINDER);
  }

  void decided(@Observes MemberVoteDecided event) {
    queue(event.subject(), NoticeKind.RESULT);
  }

  /** An election that was given up elsewhere takes its vote with it. */
  void abandoned(@Observes ElectionAbandoned event) {
    of(event.subject(), VoteState.WITHDRAWN)
        .ifPresent(
            vote -> {
              VoteState from = vote.state();
              vote.withdraw("");
              data.flush();
              events.fire(new MemberVoteWithdrawn(vote.id(), from));
            });
  }

  private void queue(MemberVoteId vote, NoticeKind kind) {
    data.persist(new Mailing(vote, kind, clock.instant()));
    data.flush();
  }

  private Optional<MemberVote> of(ElectionId election, VoteState next) {
    return find(election).filter(vote -> vote.state().mayBecome(next));
  }

  private Optional<MemberVote> find(ElectionId election) {
    return data.createQuery("select v.id from MemberVote v where v.election = :of", UUID.class)
        .setParameter("of", election.value())
        .getResultStream()
        .findFirst()
        .map(id -> data.find(MemberVote.class, id, LockModeType.PESSIMISTIC_WRITE));
  }
}
