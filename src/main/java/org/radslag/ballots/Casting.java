package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.radslag.ballots.protocol.verification.BallotGate;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;
import org.radslag.platform.StatementClock;

/**
 * Takes a ballot through the gate into the box. The dear checks come before any lock; then the
 * election is shared, which closing must have alone, and the voter's line is hers alone, so that
 * everything about her ballots happens one after the other.
 */
@ApplicationScoped
class Casting {

  @PersistenceContext EntityManager data;
  @Inject Gates gates;
  @Inject Lines lines;
  @Inject Attempts attempts;
  @Inject Receipts receipts;
  @Inject StatementClock clock;
  @Inject Event<DomainEvent> events;

  CastAnswer cast(PersonId person, String uuid, byte[] bytes) {
    Optional<Gates.Gate> gate = gates.of(uuid);
    if (gate.isEmpty()) {
      return refused(CastAnswer.Fault.UNKNOWN, "ballots.refused.no-election");
    }
    Optional<Line> line = lines.of(gate.get().id(), person);
    if (line.isEmpty()) {
      return refused(CastAnswer.Fault.NOT_YOURS, "ballots.refused.not-on-roll");
    }
    if (!attempts.another(person)) {
      return refused(CastAnswer.Fault.TOO_MANY, "ballots.refused.too-many");
    }
    BallotGate.Admission admission = gate.get().checks().check(bytes);
    if (admission instanceof BallotGate.Refused bad) {
      return new CastAnswer.Refused(
          CastAnswer.Fault.BALLOT,
          bad.check(),
          "ballots.refused.ballot",
          List.of(bad.check().number(), bad.sentence()));
    }
    BallotGate.Admitted admitted = (BallotGate.Admitted) admission;
    if (!admitted.credential().equals(line.get().credential())) {
      return refused(CastAnswer.Fault.NOT_YOURS, "ballots.refused.not-your-credential");
    }
    return record(gate.get(), uuid, person, new Cast(admitted, bytes));
  }

  private record Cast(BallotGate.Admitted admitted, byte[] bytes) {}

  private CastAnswer record(Gates.Gate gate, String uuid, PersonId person, Cast cast) {
    if (!Locks.share(data, gate.id())) {
      return refused(CastAnswer.Fault.UNKNOWN, "ballots.refused.no-election");
    }
    Box box = box(gate.id());
    Optional<Line> line = lines.locked(gate.id(), person);
    if (line.isEmpty() || !cast.admitted().credential().equals(line.get().credential())) {
      return refused(CastAnswer.Fault.NOT_YOURS, "ballots.refused.not-your-credential");
    }
    Earlier earlier = earlier(gate.id(), cast.admitted());
    String tracker = cast.admitted().tracker();
    if (earlier.same() > 0) {
      int promised = gate.hours().promised(earlier.batch() > 0 ? earlier.batch() - 1 : box.batch());
      return new CastAnswer.AlreadyThere(
          tracker, receipts.write(uuid, tracker, earlier.same(), promised));
    }
    Optional<CastAnswer> barred = barred(gate, box, line.get(), earlier);
    if (barred.isPresent()) {
      return barred.get();
    }
    int nr = earlier.last() + 1;
    insert(gate.id(), cast, nr);
    if (line.get().state() == LineState.OPEN) {
      lines.change(gate.id(), line.get(), LineState.OPEN, LineState.VOTED);
    }
    events.fire(new BallotAccepted(gate.id()));
    return new CastAnswer.Recorded(
        tracker, receipts.write(uuid, tracker, nr, gate.hours().promised(box.batch())));
  }

  private static Optional<CastAnswer> barred(Gates.Gate gate, Box box, Line line, Earlier earlier) {
    String why = null;
    if (box.state() != ElectionState.OPEN) {
      why = box.state().refusal();
    } else if (!box.inTime()) {
      why = ElectionState.CLOSED.refusal();
    } else if (line.state() == LineState.PAPER) {
      why = "ballots.refused.on-paper";
    } else if (earlier.last() > 0 && !gate.revote()) {
      why = "ballots.refused.no-revote";
    }
    return Optional.ofNullable(why).map(key -> refused(CastAnswer.Fault.STATE, key));
  }

  /** The election as it is under the shared lock: nobody can close it or gather a batch now. */
  private record Box(ElectionState state, boolean inTime, int batch) {}

  private Box box(ElectionId id) {
    SecretElection election = data.find(SecretElection.class, id.value());
    data.refresh(election);
    return new Box(election.state(), clock.now().isBefore(election.closesAt()), election.batch());
  }

  /**
   * What is in the box under a credential.
   *
   * @param last the highest number, 0 without any
   * @param same the number of the very same ballot, 0 when it is new
   * @param batch the batch in which that one is published, 0 when it waits
   */
  private record Earlier(int last, int same, int batch) {}

  private Earlier earlier(ElectionId id, BallotGate.Admitted admitted) {
    Object[] row =
        (Object[])
            data.createNativeQuery(
                    "SELECT COALESCE(MAX(nr), 0), COALESCE(MAX(IF(tracker = ?, nr, 0)), 0),"
                        + " COALESCE(MAX(IF(tracker = ?, batch, 0)), 0)"
                        + " FROM ballot WHERE election = ? AND credential = ?")
                .setParameter(1, admitted.tracker())
                .setParameter(2, admitted.tracker())
                .setParameter(3, id.toString())
                .setParameter(4, admitted.credential())
                .getSingleResult();
    return new Earlier(
        ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).intValue());
  }

  private void insert(ElectionId id, Cast cast, int nr) {
    data.createNativeQuery(
            "INSERT INTO ballot (election, tracker, credential, nr, bytes) VALUES (?, ?, ?, ?, ?)")
        .setParameter(1, id.toString())
        .setParameter(2, cast.admitted().tracker())
        .setParameter(3, cast.admitted().credential())
        .setParameter(4, nr)
        .setParameter(5, cast.bytes())
        .executeUpdate();
  }

  private static CastAnswer refused(CastAnswer.Fault fault, String key) {
    return CastAnswer.Refused.because(fault, key);
  }
}
