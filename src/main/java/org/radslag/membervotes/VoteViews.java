package org.radslag.membervotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.ballots.Elections;
import org.radslag.kernel.DomainEvent;

/** A vote as its page shows it, with only what the reader may read. */
@ApplicationScoped
class VoteViews {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject VoteGate gate;
  @Inject VoteTexts texts;
  @Inject Elections elections;
  @Inject Event<DomainEvent> events;

  VoteView view(MemberVote vote, boolean prepares) {
    boolean released = gate.isReleased(vote);
    boolean reads = released || prepares;
    if (!released && prepares && !vote.state().isWritable()) {
      note(vote);
    }
    return new VoteView(
        vote.card(),
        texts.questions(vote.id()),
        reads ? texts.passages(vote.id()) : Map.of(),
        reads ? texts.translations(vote.id()) : Map.of(),
        !reads,
        support(vote),
        reads ? texts.inquiries(vote.id()) : List.of(),
        vote.election().flatMap(elections::find).orElse(null),
        prepares,
        rerunOf(vote.id()));
  }

  /** How many support the call. */
  int support(MemberVote vote) {
    String of = vote.basis() == Basis.ASSOCIATIONS ? "Backing" : "Support";
    return data.createQuery(
            "select count(s) from " + of + " s where s.key.vote = :vote", Long.class)
        .setParameter("vote", vote.id().value())
        .getSingleResult()
        .intValue();
  }

  private MemberVoteId rerunOf(MemberVoteId id) {
    return data.createQuery("select v.id from MemberVote v where v.rerunOf = :vote", UUID.class)
        .setParameter("vote", id.value())
        .getResultStream()
        .map(MemberVoteId::new)
        .findFirst()
        .orElse(null);
  }

  private void note(MemberVote vote) {
    caller
        .person()
        .ifPresent(
            person -> {
              data.persist(new VoteReading(vote.id(), person, clock.instant()));
              events.fire(new EmbargoedTextRead(vote.id()));
            });
  }
}
