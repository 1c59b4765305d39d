package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;

/**
 * Paper beside the digital channel: the first one used wins. An envelope and a ballot change the
 * same row, each only from OPEN, so that every order of arrival ends with one vote.
 */
@ApplicationScoped
class Envelopes {

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject Lines lines;
  @Inject Event<DomainEvent> events;

  Outcome<ElectionId> choose(SecretElection election, PersonId person) {
    ElectionId id = election.id();
    if (election.state() != ElectionState.FROZEN) {
      return Outcome.refused(election.state().refusal());
    }
    Optional<Line> line = lines.locked(id, person);
    if (line.isEmpty()) {
      return Outcome.refused("ballots.refused.not-on-roll");
    }
    if (!lines.toPaper(id, line.get())) {
      return Outcome.refused("ballots.refused.credentials-made");
    }
    lines.note(id, line.get().pseudonym(), "ON_PAPER");
    events.fire(new PaperChosen(id));
    return Outcome.done(id);
  }

  Outcome<Boolean> register(ElectionId id, PersonId person) {
    SecretElection election = shared(id);
    if (!takesPaper(election.state())) {
      return Outcome.refused(election.state().refusal());
    }
    Optional<Line> line = lines.locked(id, person);
    if (line.isEmpty()) {
      return Outcome.refused("ballots.refused.not-on-roll");
    }
    if (line.get().state() == LineState.PAPER) {
      return Outcome.refused("ballots.refused.envelope-there");
    }
    if (!lines.change(id, line.get(), LineState.OPEN, LineState.PAPER)) {
      lines.note(id, line.get().pseudonym(), "SET_ASIDE");
      events.fire(new EnvelopeSetAside(id));
      return Outcome.done(false);
    }
    lines.note(id, line.get().pseudonym(), "PAPER");
    events.fire(new PaperRegistered(id));
    return Outcome.done(true);
  }

  Outcome<ElectionId> withdraw(ElectionId id, PersonId person) {
    SecretElection election = shared(id);
    if (!takesPaper(election.state())) {
      return Outcome.refused(election.state().refusal());
    }
    Optional<Line> line = lines.locked(id, person);
    if (line.isEmpty() || !lines.change(id, line.get(), LineState.PAPER, LineState.OPEN)) {
      return Outcome.refused("ballots.refused.no-envelope");
    }
    lines.note(id, line.get().pseudonym(), "WITHDRAWN");
    events.fire(new PaperWithdrawn(id));
    return Outcome.done(id);
  }

  private static boolean takesPaper(ElectionState state) {
    return switch (state) {
      case SEALED, PROVEN, OPEN -> true;
      default -> false;
    };
  }

  private SecretElection shared(ElectionId id) {
    caller.require(Locks.share(data, id));
    SecretElection election = data.find(SecretElection.class, id.value());
    data.refresh(election);
    return election;
  }
}
