package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Members;
import org.radslag.membership.snapshot.FrozenMember;
import org.radslag.membership.snapshot.Snapshots;

/** Corrections of a frozen roll: each is asked for by one person and done by another. */
@ApplicationScoped
class Corrections {

  private static final String BLOCK = Correction.Kind.BLOCK.name();
  private static final String RESERVE = Correction.Kind.RESERVE.name();

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Lines lines;
  @Inject Snapshots snapshots;
  @Inject Members members;
  @Inject Event<DomainEvent> events;

  Outcome<Boolean> block(ElectionId id, PersonId person) {
    SecretElection election = shared(id);
    if (!isCorrected(election.state())) {
      return Outcome.refused(election.state().refusal());
    }
    Optional<Line> line = lines.locked(id, person);
    if (line.isEmpty()) {
      return Outcome.refused("ballots.refused.not-on-roll");
    }
    if (line.get().state() != LineState.OPEN) {
      return Outcome.refused("ballots.refused.line-used");
    }
    if (!second(id, person, BLOCK)) {
      return Outcome.done(false);
    }
    takeOut(id, line.get());
    return Outcome.done(true);
  }

  Outcome<Boolean> assignReserve(ElectionId id, PersonId person) {
    SecretElection election = shared(id);
    if (!isCorrected(election.state())) {
      return Outcome.refused(election.state().refusal());
    }
    if (!members.isMember(person)) {
      return Outcome.refused("ballots.refused.no-member");
    }
    Optional<Line> old = lines.locked(id, person);
    if (old.isPresent() && old.get().state() != LineState.OPEN) {
      return Outcome.refused("ballots.refused.line-used");
    }
    Optional<Line> reserve = lines.freeReserve(id);
    if (reserve.isEmpty()) {
      return Outcome.refused("ballots.refused.no-reserve");
    }
    if (!second(id, person, RESERVE)) {
      return Outcome.done(false);
    }
    old.ifPresent(line -> takeOut(id, line));
    AssociationId association =
        old.map(Line::association)
            .or(() -> snapshots.member(election.snapshot(), person).map(FrozenMember::votesIn))
            .orElse(null);
    lines.assign(id, reserve.get(), person, association);
    lines.note(id, reserve.get().pseudonym(), "ASSIGNED");
    events.fire(new ReserveAssigned(id));
    return Outcome.done(true);
  }

  private void takeOut(ElectionId id, Line line) {
    if (!lines.change(id, line, LineState.OPEN, LineState.BLOCKED)) {
      throw new IllegalStateException("A locked line changed");
    }
    lines.note(id, line.pseudonym(), "BLOCKED");
    events.fire(new LineBlocked(id));
  }

  /** Whether somebody else has asked for the same; if not, the caller now has. */
  private boolean second(ElectionId id, PersonId person, String what) {
    String me = caller.requirePerson().toString();
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    int first =
        data.createNativeQuery(
                "INSERT IGNORE INTO election_correction (election, member, what, asked_by,"
                    + " asked_at) VALUES (?, ?, ?, ?, ?)")
            .setParameter(1, id.toString())
            .setParameter(2, person.toString())
            .setParameter(3, what)
            .setParameter(4, me)
            .setParameter(5, now)
            .executeUpdate();
    if (first == 1) {
      events.fire(new CorrectionAsked(id, what));
      return false;
    }
    return data.createNativeQuery(
                "UPDATE election_correction SET done_by = ?, done_at = ? WHERE election = ?"
                    + " AND member = ? AND what = ? AND asked_by <> ? AND done_by IS NULL")
            .setParameter(1, me)
            .setParameter(2, now)
            .setParameter(3, id.toString())
            .setParameter(4, person.toString())
            .setParameter(5, what)
            .setParameter(6, me)
            .executeUpdate()
        == 1;
  }

  private static boolean isCorrected(ElectionState state) {
    return switch (state) {
      case SEALED, PROVEN, OPEN -> true;
      default -> false;
    };
  }

  /** What has been corrected or waits for a second person. */
  List<Correction> of(ElectionId id) {
    List<?> rows =
        data.createNativeQuery(
                "SELECT CAST(member AS CHAR), what, CAST(asked_by AS CHAR), asked_at,"
                    + " CAST(done_by AS CHAR), done_at FROM election_correction"
                    + " WHERE election = ? ORDER BY asked_at")
            .setParameter(1, id.toString())
            .getResultList();
    return rows.stream().map(row -> correction((Object[]) row)).toList();
  }

  private static Correction correction(Object... cells) {
    return new Correction(
        person(cells[0]),
        Correction.Kind.valueOf(cells[1].toString()),
        person(cells[2]),
        instant(cells[3]),
        person(cells[4]),
        instant(cells[5]));
  }

  private static PersonId person(Object id) {
    return id == null ? null : new PersonId(UUID.fromString(id.toString()));
  }

  private static Instant instant(Object time) {
    if (time == null) {
      return null;
    }
    LocalDateTime local =
        time instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) time;
    return local.toInstant(ZoneOffset.UTC);
  }

  private SecretElection shared(ElectionId id) {
    caller.require(Locks.share(data, id));
    SecretElection election = data.find(SecretElection.class, id.value());
    data.refresh(election);
    return election;
  }
}
