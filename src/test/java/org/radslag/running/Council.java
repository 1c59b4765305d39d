package org.radslag.running;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.radslag.access.Role;

/**
 * A council that a test enters for itself: one seat per association, each with an ordinary holder,
 * and a chair who holds none.
 */
final class Council {

  /** Somebody and her session. */
  record Person(UUID id, String session) {}

  private final Product product;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  final UUID body = UUID.randomUUID();
  final Person chair;
  final List<Person> holders = new ArrayList<>();
  final List<UUID> associations = new ArrayList<>();
  final List<UUID> seats = new ArrayList<>();

  Council(Product product, int size) {
    this.product = product;
    product.update(
        "INSERT INTO body (id, kind, name, arena, founded_at) VALUES (?, 'COUNCIL', ?, ?, SYSDATE(6))",
        body.toString(),
        "Rådet " + mark,
        "Mälarstad");
    for (int i = 0; i < size; i++) {
      UUID home = UUID.randomUUID();
      UUID seat = UUID.randomUUID();
      product.update(
          "INSERT INTO association (id, name) VALUES (?, ?)",
          home.toString(),
          "Förening " + mark + " " + i);
      product.update(
          "INSERT INTO association_place (id, association, kind, municipality, begins_on, ends_on)"
              + " VALUES (UUID(), ?, 'CITY', 'Mälarstad', '1900-01-01', '9999-01-01')",
          home.toString());
      product.update(
          "INSERT INTO body_seat (id, body, association, number) VALUES (?, ?, ?, 1)",
          seat.toString(),
          body.toString(),
          home.toString());
      associations.add(home);
      seats.add(seat);
      holders.add(member(i));
      sit(seat, holders.get(i).id());
    }
    chair = member(0);
    product.grant(chair.id(), Role.PRESIDIUM, body);
  }

  /** A member in force who votes in one of the associations. */
  Person member(int association) {
    UUID person = Registered.member(product, "Alva", "");
    product.update(
        "UPDATE affiliation SET geographic = ?, votes_in = ? WHERE member = ?",
        associations.get(association).toString(),
        associations.get(association).toString(),
        person.toString());
    product.update(
        "INSERT INTO paid_period (member, paid_from, last_paid_on, paid_until)"
            + " VALUES (?, '2020-01-01', '2020-01-01', '2099-12-31')",
        person.toString());
    return new Person(person, product.sessionOf(person));
  }

  private void sit(UUID seat, UUID person) {
    product.update(
        "INSERT INTO seat_term (id, body, seat, place, person, begins_at, ends_at, due_at)"
            + " VALUES (UUID(), ?, ?, 0, ?, '2020-01-01', '9999-01-01', '9999-01-01')",
        body.toString(),
        seat.toString(),
        person.toString());
  }

  /** A called meeting of today with one item that has a proposal. */
  UUID meeting(boolean openToMembers) {
    UUID meeting = UUID.randomUUID();
    product.update(
        "INSERT INTO meeting (id, body, title, place, starts_at, open_to_members, state, planned_at,"
            + " called_at) SELECT ?, ?, 'Sammanträde i mars', 'Folkets hus', t, ?, 'CALLED', t, t"
            + " FROM (SELECT SYSDATE(6) + INTERVAL shift_micros MICROSECOND AS t"
            + " FROM clock_shift) now",
        meeting.toString(),
        body.toString(),
        openToMembers);
    product.update(
        "INSERT INTO agenda_item (id, meeting, number, title, text, proposal, state)"
            + " VALUES (?, ?, 1, 'Hyran för möteslokalen', 'Hyran höjs med en tredjedel.',"
            + " 'Rådet säger upp lokalen.', 'WAITING')",
        UUID.randomUUID().toString(),
        meeting.toString());
    return meeting;
  }
}
