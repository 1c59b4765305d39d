package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.statement.RollStatement;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;

/** Fixes the election record and begins the public archive. */
@ApplicationScoped
class Sealing {

  @Inject Records records;
  @Inject Archive archive;
  @Inject Cards cards;
  @Inject Clock clock;
  @Inject Event<DomainEvent> events;

  Outcome<ElectionId> seal(SecretElection election) {
    ElectionId id = election.id();
    Instant now = clock.instant();
    if (!election.may(ElectionState.SEALED)) {
      return Outcome.refused(election.state().refusal());
    }
    if (!now.isBefore(election.closesAt())) {
      return Outcome.refused(ElectionState.CLOSED.refusal());
    }
    byte[] trustees = records.get(id, RecordKind.TRUSTEES);
    byte[] credentials = records.get(id, RecordKind.CREDENTIALS);
    Election record =
        Election.of(
            texts(election),
            Trustees.read(Keys.GROUP, trustees).jointKey(),
            Questions.read(election.questions()));
    records.keep(id, RecordKind.ELECTION, record.bytes());
    archive.begin(
        id, now.getEpochSecond(), writer -> writer.setup(record.bytes(), trustees, credentials));
    election.seal(record.fingerprint());
    events.fire(new ElectionSealed(id, record.fingerprint(), cards.progress(id).head()));
    return Outcome.done(id);
  }

  /** The registrar's name and the hash of the roll statement bind the roll into every ballot. */
  private Election.Texts texts(SecretElection election) {
    String roll = RollStatement.read(records.text(election.id(), RecordKind.ROLL_STATEMENT)).hash();
    boolean swedish = election.language().equals("sv");
    String who =
        election.profile() == Profile.LIGHT
            ? (swedish ? "Servern" : "The server")
            : (swedish ? "Kodansvarig " : "Registrar ")
                + records.text(election.id(), RecordKind.REGISTRAR);
    return new Election.Texts(
        election.uuid(),
        election.title(),
        election.description(),
        Optional.empty(),
        Optional.of(who + (swedish ? "; röstlängd " : "; roll ") + roll));
  }
}
