package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.platform.TransactionConnection;

/**
 * The rows of the roll. Every change of state is a guarded update: it says what it changes from.
 */
@ApplicationScoped
class Lines {

  private static final int AT_ONCE = 500;

  @PersistenceContext EntityManager data;
  @Inject TransactionConnection own;
  @Inject Clock clock;
  @Inject Caller caller;

  void add(ElectionId election, List<Line> lines) {
    own.with(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO election_line (election, pseudonym, member, association, channel,"
                      + " salt, state) VALUES (?, ?, ?, ?, ?, ?, 'OPEN')")) {
            int waiting = 0;
            for (Line line : lines) {
              insert.setString(1, election.toString());
              insert.setString(2, line.pseudonym());
              insert.setString(3, line.member() == null ? null : line.member().toString());
              insert.setString(
                  4, line.association() == null ? null : line.association().toString());
              insert.setString(5, line.channel().name());
              insert.setBytes(6, line.saltBytes());
              insert.addBatch();
              if (++waiting % AT_ONCE == 0) {
                insert.executeBatch();
              }
            }
            insert.executeBatch();
          }
          return null;
        });
  }

  /** All lines in the order of their pseudonyms. */
  List<Line> of(ElectionId election) {
    return rows("election = ? ORDER BY pseudonym", election.toString());
  }

  /** The line that a person votes with; never a blocked one. */
  Optional<Line> of(ElectionId election, PersonId person) {
    return rows(
            "election = ? AND member = ? AND state <> 'BLOCKED'",
            election.toString(),
            person.toString())
        .stream()
        .findFirst();
  }

  /** The open elections in which a member can vote with her device and has not. */
  Set<ElectionId> waiting(PersonId person) {
    List<?> rows =
        data.createNativeQuery(
                "SELECT CAST(l.election AS CHAR) FROM election_line l"
                    + " JOIN election e ON e.id = l.election WHERE l.member = ?"
                    + " AND l.state = 'OPEN' AND l.channel <> 'PAPER' AND e.state = 'OPEN'")
            .setParameter(1, person.toString())
            .getResultList();
    return rows.stream()
        .map(row -> new ElectionId(UUID.fromString(row.toString())))
        .collect(Collectors.toSet());
  }

  /** The same, for this transaction alone. */
  Optional<Line> locked(ElectionId election, PersonId person) {
    return rows(
            "election = ? AND member = ? AND state <> 'BLOCKED' FOR UPDATE",
            election.toString(),
            person.toString())
        .stream()
        .findFirst();
  }

  /** A reserve that nobody has been given, for this transaction alone. */
  Optional<Line> freeReserve(ElectionId election) {
    return rows(
            "election = ? AND channel = 'RESERVE' AND member IS NULL AND state = 'OPEN'"
                + " ORDER BY pseudonym LIMIT 1 FOR UPDATE",
            election.toString())
        .stream()
        .findFirst();
  }

  private List<Line> rows(String condition, Object... values) {
    var query =
        data.createNativeQuery("SELECT " + Line.COLUMNS + " FROM election_line WHERE " + condition);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> Line.of((Object[]) row)).toList();
  }

  /** Whether the line was in the one state and is now in the other. */
  boolean change(ElectionId election, Line line, LineState from, LineState to) {
    return data.createNativeQuery(
                "UPDATE election_line SET state = ? WHERE election = ? AND pseudonym = ?"
                    + " AND state = ?")
            .setParameter(1, to.name())
            .setParameter(2, election.toString())
            .setParameter(3, line.pseudonym())
            .setParameter(4, from.name())
            .executeUpdate()
        == 1;
  }

  /** Whether the line had no credential yet and is now one for paper. */
  boolean toPaper(ElectionId election, Line line) {
    return data.createNativeQuery(
                "UPDATE election_line SET channel = 'PAPER' WHERE election = ? AND pseudonym = ?"
                    + " AND channel = 'CODE' AND credential IS NULL")
            .setParameter(1, election.toString())
            .setParameter(2, line.pseudonym())
            .executeUpdate()
        == 1;
  }

  /** Gives a reserve to a member. */
  void assign(ElectionId election, Line reserve, PersonId person, AssociationId association) {
    data.createNativeQuery(
            "UPDATE election_line SET member = ?, association = ? WHERE election = ?"
                + " AND pseudonym = ? AND member IS NULL")
        .setParameter(1, person.toString())
        .setParameter(2, association == null ? null : association.toString())
        .setParameter(3, election.toString())
        .setParameter(4, reserve.pseudonym())
        .executeUpdate();
  }

  /** Writes down what somebody did to a line. */
  void note(ElectionId election, String pseudonym, String what) {
    data.createNativeQuery("INSERT INTO election_line_event VALUES (?, ?, ?, ?, ?, ?)")
        .setParameter(1, UUID.randomUUID().toString())
        .setParameter(2, election.toString())
        .setParameter(3, pseudonym)
        .setParameter(4, what)
        .setParameter(5, caller.person().map(PersonId::toString).orElse(null))
        .setParameter(6, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Puts the public credentials into their lines; the database refuses one that occurs twice. */
  void list(ElectionId election, Map<String, String> credentials) {
    own.with(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE election_line SET credential = ? WHERE election = ? AND pseudonym = ?"
                      + " AND credential IS NULL")) {
            int waiting = 0;
            for (Map.Entry<String, String> entry : credentials.entrySet()) {
              update.setString(1, entry.getValue());
              update.setString(2, election.toString());
              update.setString(3, entry.getKey());
              update.addBatch();
              if (++waiting % AT_ONCE == 0) {
                update.executeBatch();
              }
            }
            update.executeBatch();
          }
          return null;
        });
  }

  /** Takes from every line what joins it to a credential, and what was done to it and when. */
  void unlink(ElectionId election) {
    data.createNativeQuery(
            "UPDATE election_line SET pseudonym = LEFT(HEX(RANDOM_BYTES(11)), 22),"
                + " credential = NULL, salt = NULL, code = NULL WHERE election = ?")
        .setParameter(1, election.toString())
        .executeUpdate();
    data.createNativeQuery("DELETE FROM election_line_event WHERE election = ?")
        .setParameter(1, election.toString())
        .executeUpdate();
  }

  /** Takes from every line whose it is, and its association where that has too few people. */
  void forget(ElectionId election, int fewest) {
    Map<String, Integer> people = new HashMap<>();
    for (Object row :
        data.createNativeQuery(
                "SELECT COALESCE(CAST(association AS CHAR), ''), COUNT(DISTINCT member)"
                    + " FROM election_line WHERE election = ? GROUP BY association")
            .setParameter(1, election.toString())
            .getResultList()) {
      Object[] cells = (Object[]) row;
      people.put(cells[0].toString(), ((Number) cells[1]).intValue());
    }
    Integer nameless = people.remove("");
    for (String few : FewLines.merged(people, nameless == null ? 0 : nameless, fewest)) {
      data.createNativeQuery(
              "UPDATE election_line SET association = NULL WHERE election = ? AND association = ?")
          .setParameter(1, election.toString())
          .setParameter(2, few)
          .executeUpdate();
    }
    data.createNativeQuery("UPDATE election_line SET member = NULL WHERE election = ?")
        .setParameter(1, election.toString())
        .executeUpdate();
    data.createNativeQuery("DELETE FROM election_correction WHERE election = ?")
        .setParameter(1, election.toString())
        .executeUpdate();
  }

  /** The lines by association; those of associations that are no longer told apart are left out. */
  Map<AssociationId, Integer> byAssociation(ElectionId election) {
    Map<AssociationId, Integer> counts = new HashMap<>();
    for (Object row :
        data.createNativeQuery(
                "SELECT CAST(association AS CHAR), COUNT(*) FROM election_line"
                    + " WHERE election = ? AND channel <> 'RESERVE' AND association IS NOT NULL"
                    + " GROUP BY association")
            .setParameter(1, election.toString())
            .getResultList()) {
      Object[] cells = (Object[]) row;
      counts.put(
          new AssociationId(UUID.fromString(cells[0].toString())), ((Number) cells[1]).intValue());
    }
    return counts;
  }

  ClosingLists closing(ElectionId election) {
    List<Line> all = of(election);
    Set<PersonId> blocked =
        all.stream()
            .filter(line -> line.state() == LineState.BLOCKED)
            .map(Line::member)
            .collect(Collectors.toSet());
    Predicate<Line> reserve =
        line -> line.channel() == Channel.RESERVE && line.state() != LineState.BLOCKED;
    return new ClosingLists(
        credentials(all, line -> line.state() == LineState.BLOCKED),
        credentials(all, reserve.and(line -> blocked.contains(line.member()))),
        credentials(
            all, reserve.and(line -> line.member() != null && !blocked.contains(line.member()))),
        credentials(all, reserve.and(line -> line.member() == null)));
  }

  private static Set<String> credentials(List<Line> lines, Predicate<Line> which) {
    return lines.stream()
        .filter(which)
        .map(Line::credential)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  int count(ElectionId election, LineState state) {
    return ((Number)
            data.createNativeQuery(
                    "SELECT COUNT(*) FROM election_line WHERE election = ? AND state = ?")
                .setParameter(1, election.toString())
                .setParameter(2, state.name())
                .getSingleResult())
        .intValue();
  }
}
