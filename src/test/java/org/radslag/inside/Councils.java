package org.radslag.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.Post;
import org.radslag.bodies.Presidium;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.SeatId;
import org.radslag.bodies.Seats;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.Agenda;
import org.radslag.meetings.Chair;
import org.radslag.meetings.ItemId;
import org.radslag.meetings.ItemText;
import org.radslag.meetings.MeetingId;
import org.radslag.meetings.MeetingPlan;
import org.radslag.meetings.Meetings;
import org.radslag.meetings.Presence;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.Associations;

/** Councils for tests: associations, members in force, seats, a presidium, a meeting. */
@ApplicationScoped
public class Councils {

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject Clock clock;
  @Inject As as;
  @Inject Associations associations;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Presidium presidium;
  @Inject Meetings meetings;
  @Inject Agenda agenda;
  @Inject Chair chair;
  @Inject Presence presence;

  /**
   * A council of which every seat has an ordinary holder.
   *
   * @param chair leads it and holds no seat
   */
  public record Council(
      BodyId body,
      PersonId chair,
      List<SeatId> seats,
      List<PersonId> holders,
      List<AssociationId> associations) {}

  /** An open meeting and its only item. */
  public record Sitting(Council council, MeetingId meeting, ItemId item) {}

  /** A council with so many seats. */
  public Council council(int size) {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    List<AssociationId> homes = new ArrayList<>();
    List<PersonId> holders = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String name = "Prov " + mark + " " + i;
      homes.add(
          as.system(() -> associations.found(name, AssociationKind.CITY, "Mälarstad")).value());
      holders.add(member(homes.get(i)));
    }
    BodyId body = as.system(() -> bodies.found("Råd " + mark, "Mälarstad", homes)).value();
    Map<AssociationId, SeatId> byHome =
        as.system(() -> seats.of(body)).stream()
            .collect(Collectors.toMap(SeatCard::association, SeatCard::id));
    List<SeatId> ids = homes.stream().map(byHome::get).toList();
    for (int i = 0; i < size; i++) {
      SeatId seat = ids.get(i);
      PersonId holder = holders.get(i);
      done(() -> seats.assign(seat, holder, 0, today(), null));
    }
    PersonId leader = member(homes.get(0));
    done(() -> presidium.give(body, leader, Post.CHAIR));
    return new Council(body, leader, ids, holders, homes);
  }

  /**
   * A meeting of the council, opened by its chair, with all holders present and one item taken up.
   */
  public Sitting sitting(Council council) {
    MeetingId meeting = called(council);
    led(council, () -> chair.open(meeting));
    council.holders().forEach(holder -> as.member(holder, () -> presence.checkIn(meeting)).value());
    ItemId item = as.system(() -> agenda.of(meeting)).get(0).id();
    led(council, () -> chair.takeUp(item));
    return new Sitting(council, meeting, item);
  }

  /** A called meeting with one item that has a proposal. */
  public MeetingId called(Council council) {
    MeetingPlan plan =
        new MeetingPlan(
            "Möte " + UUID.randomUUID().toString().substring(0, 8),
            "Folkets hus",
            clock.instant().plus(Duration.ofDays(100)),
            true);
    MeetingId meeting = as.system(() -> meetings.plan(council.body(), plan)).value();
    as.system(
            () ->
                agenda.add(
                    meeting, new ItemText("Lokaler", "Hyran höjs.", "Rådet säger upp lokalen.")))
        .value();
    as.system(() -> meetings.call(meeting)).value();
    // It was called in good time, and the time has come.
    run(
        "UPDATE meeting SET starts_at = ? WHERE id = ?",
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
        meeting.toString());
    return meeting;
  }

  /** As the council's chair. */
  public <T> T led(Council council, Callable<T> work) {
    return as.holder(council.chair(), Role.PRESIDIUM, council.body(), work);
  }

  /** A member in force who votes in the association. */
  public PersonId member(AssociationId home) {
    PersonId person = PersonId.create();
    String day = today().minusYears(1).toString();
    run(
        "INSERT INTO member (id, number, given_name, family_name, born, gender, email, phone, street,"
            + " postal_code, town, language, joined_on, protected_identity) VALUES (?, ?, 'Alva',"
            + " 'Almvåg', NULL, 'WOMAN', '', '', '', '', '', 'sv', NULL, FALSE)",
        person.toString(),
        person.toString().substring(0, 18));
    run(
        "INSERT INTO affiliation (member, effective_from, geographic, branch, votes_in)"
            + " VALUES (?, ?, ?, NULL, ?)",
        person.toString(),
        day,
        home.toString(),
        home.toString());
    run(
        "INSERT INTO paid_period (member, paid_from, last_paid_on, paid_until) VALUES (?, ?, ?, ?)",
        person.toString(),
        day,
        day,
        today().plusYears(1).toString());
    return person;
  }

  /** Runs a statement with the application's own account. */
  public int run(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A number from the database. */
  public int number(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The instant so long from now. */
  public Instant in(Duration away) {
    return clock.instant().plus(away);
  }

  /** The district's date. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private void done(Callable<? extends org.radslag.kernel.Outcome<?>> work) {
    as.system(work).value();
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
