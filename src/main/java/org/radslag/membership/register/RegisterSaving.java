package org.radslag.membership.register;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.platform.UseCase;

/** Makes the register what a reviewed file says: in one transaction, all of it or nothing. */
@UseCase
public class RegisterSaving {

  private static final int AT_A_TIME = 1_000;
  private static final String ROWS =
      " FROM register_row r WHERE r.import = ? AND r.position > ? AND r.position <= ? AND r.kind ";

  private static final String MEMBERS =
      "INSERT INTO member (id, "
          + Known.PERSON
          + ") SELECT r.member, "
          + Known.PERSON
          + ROWS
          + "<> 'ENDED' ON DUPLICATE KEY UPDATE"
          + " address_since = IF(member.street <> VALUES(street)"
          + " OR member.postal_code <> VALUES(postal_code) OR member.town <> VALUES(town),"
          + " (SELECT s.as_of FROM register_state s WHERE s.id = 1), member.address_since),"
          + " phone_since = IF(member.phone <> VALUES(phone),"
          + " (SELECT s.as_of FROM register_state s WHERE s.id = 1), member.phone_since),"
          + " given_name = VALUES(given_name),"
          + " family_name = VALUES(family_name), born = VALUES(born), gender = VALUES(gender),"
          + " email = VALUES(email), phone = VALUES(phone), street = VALUES(street),"
          + " postal_code = VALUES(postal_code), town = VALUES(town),"
          + " language = VALUES(language), joined_on = VALUES(joined_on),"
          + " protected_identity = VALUES(protected_identity)";

  private static final String AFFILIATIONS =
      "INSERT INTO affiliation (member, effective_from, geographic, branch, votes_in)"
          + " SELECT r.member, r.effective_from, r.geographic, r.branch, r.votes_in"
          + ROWS
          + "IN ('NEW', 'MOVED', 'ENDED') ON DUPLICATE KEY UPDATE"
          + " geographic = VALUES(geographic), branch = VALUES(branch),"
          + " votes_in = VALUES(votes_in), reorganisation = NULL";

  private static final String DROPPED_FEES =
      "DELETE p FROM paid_period p JOIN register_row r ON r.member = p.member"
          + " AND r.drop_paid_from = p.paid_from"
          + " WHERE r.import = ? AND r.position > ? AND r.position <= ?";

  private static final String FEES =
      "INSERT INTO paid_period (member, paid_from, last_paid_on, paid_until)"
          + " SELECT r.member, r.paid_from, r.last_paid_on, r.paid_until"
          + ROWS
          + "<> 'ENDED' AND r.paid_from IS NOT NULL ON DUPLICATE KEY UPDATE"
          + " last_paid_on = VALUES(last_paid_on), paid_until = VALUES(paid_until)";

  private static final String FORMER_ADDRESSES =
      "SELECT m.id, m.email, m.language FROM register_row r JOIN member m ON m.id = r.member"
          + " WHERE r.import = ? AND r.kind <> 'ENDED' AND m.email <> '' AND m.email <> r.email"
          + " ORDER BY r.position LIMIT "
          + AddressesReplaced.MOST;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Event<DomainEvent> events;
  @Inject Event<AddressesReplaced> addresses;
  @Inject ImportStore store;
  @Inject ProgressBoard board;

  /**
   * Saves a reviewed import. Refuses when the register has changed since the file was compared with
   * it, and asks for the office's word where a file may be faulty or only a part.
   *
   * @param leaveOut whether rows with faults are left out; those members keep what the register has
   * @param endMany whether it is meant that unusually many memberships end
   */
  @Permit(Role.OFFICE)
  public Outcome<ImportCard> save(ImportId id, boolean leaveOut, boolean endMany) {
    RegisterImport reviewed =
        data.find(RegisterImport.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    Outcome<ImportCard> checked = checked(reviewed, leaveOut, endMany);
    if (!checked.isDone()) {
      return checked;
    }
    ImportCard card = checked.value();
    // Whoever saves first wins: the second finds another revision.
    if (store.run(
            "UPDATE register_state SET revision = revision + 1, as_of = ?"
                + " WHERE id = 1 AND revision = ?",
            reviewed.asOf(),
            reviewed.baseRevision())
        == 0) {
      return Outcome.refused("membership.refused.register-changed");
    }
    List<AddressesReplaced.Former> former =
        store.with(connection -> formerAddresses(connection, id));
    store.with(connection -> write(connection, id, card.differences()));
    if (!former.isEmpty()) {
      addresses.fire(new AddressesReplaced(former));
    }
    store.clear(id);
    reviewed.move(ImportState.APPLIED, clock.instant());
    events.fire(
        new RegisterApplied(
            id,
            card.asOf(),
            card.newMembers(),
            card.changed(),
            card.moved(),
            card.ended(),
            card.same(),
            card.faulty()));
    return Outcome.done(reviewed.card());
  }

  /** Says at once whether {@link #save} would need another word from the office. */
  @Permit(Role.OFFICE)
  public Outcome<ImportCard> check(ImportId id, boolean leaveOut, boolean endMany) {
    return checked(data.find(RegisterImport.class, id.value()), leaveOut, endMany);
  }

  private static Outcome<ImportCard> checked(
      RegisterImport reviewed, boolean leaveOut, boolean endMany) {
    if (reviewed == null || reviewed.state() != ImportState.REVIEW) {
      return Outcome.refused("membership.refused.import-closed");
    }
    ImportCard card = reviewed.card();
    if (card.nameless() > 0) {
      return Outcome.refused("membership.refused.nameless", card.nameless());
    }
    List<Refusal> reasons = new ArrayList<>();
    if (card.faulty() > 0 && !leaveOut) {
      reasons.add(Refusal.of("leaveOut", "membership.refused.faulty", card.faulty()));
    }
    if (card.endsUnusuallyMany() && !endMany) {
      reasons.add(
          Refusal.of("endMany", "membership.refused.ends-many", card.ended(), card.before()));
    }
    return reasons.isEmpty() ? Outcome.done(card) : Outcome.refused(reasons);
  }

  private static List<AddressesReplaced.Former> formerAddresses(Connection connection, ImportId id)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(FORMER_ADDRESSES)) {
      query.setString(1, ImportStore.text(id));
      try (ResultSet rows = query.executeQuery()) {
        List<AddressesReplaced.Former> former = new ArrayList<>();
        while (rows.next()) {
          former.add(
              new AddressesReplaced.Former(
                  new PersonId(UUID.fromString(rows.getString(1))),
                  rows.getString(2),
                  rows.getString(3)));
        }
        return former;
      }
    }
  }

  private Void write(Connection connection, ImportId id, int total) throws SQLException {
    String owner = ImportStore.text(id);
    int last = last(connection, owner);
    for (int position = 0; position < last; position += AT_A_TIME) {
      int to = position + AT_A_TIME;
      ImportStore.run(connection, MEMBERS, owner, position, to);
      ImportStore.run(connection, AFFILIATIONS, owner, position, to);
      ImportStore.run(connection, DROPPED_FEES, owner, position, to);
      ImportStore.run(connection, FEES, owner, position, to);
      board.say(id, Progress.Phase.SAVING, Math.min(to, total), total);
    }
    return null;
  }

  private static int last(Connection connection, String owner) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT MAX(position) FROM register_row WHERE import = ?")) {
      query.setString(1, owner);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }
}
