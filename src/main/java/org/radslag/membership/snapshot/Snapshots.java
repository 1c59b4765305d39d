package org.radslag.membership.snapshot;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.AssociationLife;
import org.radslag.membership.Associations;
import org.radslag.platform.TransactionConnection;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/** Freezes the register at a cut-off, and explains what it froze. */
@UseCase
public class Snapshots {

  private static final int LATEST = 50;

  private record RegisterState(LocalDate asOf, LocalDate first) {}

  @PersistenceContext EntityManager data;

  @Inject TransactionConnection own;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Rules rules;
  @Inject Associations associations;
  @Inject Event<DomainEvent> events;

  /**
   * Freezes the register as it stands now, judged by a cut-off day: not later than today, not
   * before the snapshot before, and not before the first day that the register tells of. Payments
   * and moves after the cut-off do not count.
   */
  @Permit(Role.OFFICE)
  public Outcome<SnapshotId> take(LocalDate cutOff) {
    return own.with(connection -> take(connection, cutOff));
  }

  private Outcome<SnapshotId> take(Connection connection, LocalDate cutOff) throws SQLException {
    RegisterState state = lock(connection);
    Optional<SnapshotCard> last = latest().stream().findFirst();
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    if (state.asOf == null) {
      return Outcome.refused("membership.refused.no-register");
    }
    if (cutOff == null || cutOff.isAfter(today)) {
      return refused("membership.refused.cut-off-future", today);
    }
    if (cutOff.isBefore(state.first)) {
      return refused("membership.refused.cut-off-unknown", state.first);
    }
    if (last.isPresent() && cutOff.isBefore(last.get().cutOff())) {
      return refused("membership.refused.cut-off-order", last.get().cutOff());
    }
    return freeze(connection, cutOff, state.asOf, last);
  }

  /** The latest snapshots, newest first. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE, Role.AUDITOR})
  public List<SnapshotCard> latest() {
    return data.createQuery("select s from Snapshot s order by s.sequence desc", Snapshot.class)
        .setMaxResults(LATEST)
        .getResultStream()
        .map(Snapshot::card)
        .toList();
  }

  /** Whether there is such a snapshot. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public boolean exists(SnapshotId id) {
    return find(id).isPresent();
  }

  /** A snapshot explained against the one before; empty when there is none with that id. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE, Role.AUDITOR})
  public Optional<SnapshotReport> report(SnapshotId id) {
    return find(id)
        .map(
            card -> {
              List<SnapshotLine> lines =
                  own.with(
                      connection ->
                          SnapshotComparison.of(
                              connection, id, card.previous(), ofTheirDays(card)));
              SnapshotCard previous =
                  card.previous() == null ? null : find(card.previous()).orElseThrow();
              return new SnapshotReport(card, previous, lines, SnapshotLine.sum(lines));
            });
  }

  /** Whether the rows still have the hash that they were frozen with. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE, Role.AUDITOR})
  public boolean isWhole(SnapshotId id) {
    SnapshotCard card = find(id).orElseThrow();
    return own.with(
        connection ->
            new SnapshotRows(connection)
                .ofSnapshot(id, card.cutOff())
                .hash()
                .equals(card.contentHash()));
  }

  /** The members in force whom a snapshot holds, in the order of their identities. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public List<FrozenMember> inForce(SnapshotId id) {
    return own.with(
        connection ->
            new SnapshotRows(connection)
                .members(id, "standing = 'IN_FORCE' ORDER BY member", Optional.empty()));
  }

  /**
   * A person as a snapshot has her; empty when she is not in it. Others than herself: the office.
   */
  @Permit(Role.SIGNED_IN)
  public Optional<FrozenMember> member(SnapshotId id, PersonId person) {
    caller.require(
        caller.person().filter(person::equals).isPresent()
            || caller.has(Role.OFFICE)
            || caller.has(Role.ELECTION_COMMITTEE));
    return own
        .with(
            connection ->
                new SnapshotRows(connection).members(id, "member = ?", Optional.of(person)))
        .stream()
        .findFirst();
  }

  private Outcome<SnapshotId> freeze(
      Connection connection, LocalDate cutOff, LocalDate asOf, Optional<SnapshotCard> last)
      throws SQLException {
    RuleSet ruleSet = rules.at(cutOff);
    int days = ruleSet.whole("membership.in_force_days");
    SnapshotRows rows = new SnapshotRows(connection);
    SnapshotRows.Content content = rows.ofRegister(cutOff, days);
    SnapshotId id = SnapshotId.create();
    data.persist(
        new Snapshot(
            new SnapshotCard(
                id,
                last.map(SnapshotCard::sequence).orElse(0) + 1,
                cutOff,
                clock.instant(),
                caller.person().orElse(null),
                asOf,
                ruleSet.version(),
                days,
                last.map(SnapshotCard::id).orElse(null),
                content.members(),
                content.inForce(),
                content.hash())));
    data.flush();
    if (rows.freeze(id, cutOff, days) != content.members()) {
      throw new IllegalStateException("The register changed while it was being frozen");
    }
    events.fire(
        new SnapshotTaken(id, cutOff, content.members(), content.inForce(), content.hash()));
    return Outcome.done(id);
  }

  /** Keeps imports away until this transaction ends. */
  private static RegisterState lock(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT as_of, (SELECT MIN(as_of) FROM register_import WHERE state = 'APPLIED')"
                    + " FROM register_state WHERE id = 1 FOR UPDATE");
        ResultSet row = query.executeQuery()) {
      row.next();
      return new RegisterState(
          row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class));
    }
  }

  private Optional<SnapshotCard> find(SnapshotId id) {
    return Optional.ofNullable(data.find(Snapshot.class, id.value())).map(Snapshot::card);
  }

  /** The associations of the snapshot's day and of the day of the one before. */
  private List<AssociationCard> ofTheirDays(SnapshotCard card) {
    LocalDate before =
        card.previous() == null ? card.cutOff() : find(card.previous()).orElseThrow().cutOff();
    return associations.ever().stream()
        .filter(life -> life.existsOn(card.cutOff()) || life.existsOn(before))
        .map(AssociationLife::card)
        .sorted(Comparator.comparing(AssociationCard::kind))
        .toList();
  }

  private static Outcome<SnapshotId> refused(String reason, LocalDate day) {
    return Outcome.refused(List.of(Refusal.of("cutOff", reason, day)));
  }
}
