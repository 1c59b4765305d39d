package org.radslag.ballots.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.SecretsDestroyed;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.kernel.PersonId;

/** Who sits at the table of an election, and what each has said: kept once, never changed. */
@ApplicationScoped
class Seats {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  void appoint(ElectionId election, int place, Appointee who, String name) {
    data.createNativeQuery(
            "INSERT INTO trustee (election, place, member, name, list, appointed_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .setParameter(1, election.toString())
        .setParameter(2, place)
        .setParameter(3, who.person().toString())
        .setParameter(4, name)
        .setParameter(5, who.list())
        .setParameter(6, now())
        .executeUpdate();
  }

  void dismiss(ElectionId election) {
    data.createNativeQuery("DELETE FROM trustee WHERE election = ?")
        .setParameter(1, election.toString())
        .executeUpdate();
  }

  /** The elections in which this person is a trustee or the registrar, newest first. */
  List<ElectionId> of(PersonId person) {
    List<?> rows =
        data.createNativeQuery(
                "SELECT CAST(election AS CHAR) FROM trustee WHERE member = ?"
                    + " ORDER BY appointed_at DESC LIMIT "
                    + MOST)
            .setParameter(1, person.toString())
            .getResultList();
    return rows.stream().map(row -> new ElectionId(UUID.fromString(row.toString()))).toList();
  }

  private static final int MOST = 50;

  /** The people of the table, the registrar first; with what they have done. */
  List<TrusteeCard> people(ElectionId election) {
    Map<TrusteeStage, SortedMap<Integer, TrusteeMessage>> said = said(election);
    List<?> rows =
        data.createNativeQuery(
                "SELECT place, CAST(member AS CHAR), name, list FROM trustee"
                    + " WHERE election = ? ORDER BY place")
            .setParameter(1, election.toString())
            .getResultList();
    List<TrusteeCard> people = new ArrayList<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      int place = ((Number) row[0]).intValue();
      PersonId person = new PersonId(UUID.fromString(row[1].toString()));
      people.add(
          new TrusteeCard(place, person, row[2].toString(), row[3].toString(), done(said, place)));
    }
    return people;
  }

  private static Set<TrusteeStage> done(
      Map<TrusteeStage, SortedMap<Integer, TrusteeMessage>> said, int place) {
    Set<TrusteeStage> done = EnumSet.noneOf(TrusteeStage.class);
    said.forEach(
        (stage, messages) -> {
          if (messages.containsKey(place)) {
            done.add(stage);
          }
        });
    return done;
  }

  /** When they were named; empty when nobody has been. */
  Optional<Instant> since(ElectionId election) {
    List<?> rows =
        data.createNativeQuery("SELECT appointed_at FROM trustee WHERE election = ? AND place = 1")
            .setParameter(1, election.toString())
            .getResultList();
    return rows.stream().findFirst().map(Seats::instant);
  }

  private static Instant instant(Object column) {
    return column instanceof LocalDateTime time
        ? time.toInstant(ZoneOffset.UTC)
        : ((java.sql.Timestamp) column).toLocalDateTime().toInstant(ZoneOffset.UTC);
  }

  /**
   * One at a time goes on from here, until the end of the transaction: whoever names, enrols or
   * signs. It is the election's own row, which is there before anybody has been named.
   */
  void lock(ElectionId election) {
    data.createNativeQuery("SELECT uuid FROM election WHERE id = ? FOR UPDATE")
        .setParameter(1, election.toString())
        .getResultList();
  }

  Map<TrusteeStage, SortedMap<Integer, TrusteeMessage>> said(ElectionId election) {
    List<?> rows =
        data.createNativeQuery("SELECT place, step, bytes FROM trustee_message WHERE election = ?")
            .setParameter(1, election.toString())
            .getResultList();
    Map<TrusteeStage, SortedMap<Integer, TrusteeMessage>> said = new EnumMap<>(TrusteeStage.class);
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      said.computeIfAbsent(TrusteeStage.valueOf(row[1].toString()), s -> new TreeMap<>())
          .put(((Number) row[0]).intValue(), TrusteeMessage.read((byte[]) row[2]));
    }
    return said;
  }

  /** Whether this person has said her part of a stage. */
  boolean hasSaid(ElectionId election, PersonId person, TrusteeStage stage) {
    return !data.createNativeQuery(
            "SELECT m.place FROM trustee_message m JOIN trustee t ON t.election = m.election"
                + " AND t.place = m.place WHERE m.election = ? AND t.member = ? AND m.step = ?")
        .setParameter(1, election.toString())
        .setParameter(2, person.toString())
        .setParameter(3, stage.name())
        .getResultList()
        .isEmpty();
  }

  /** The locked letters between trustees hold their shares: they go with the server's key. */
  void destroyed(@Observes SecretsDestroyed event) {
    data.createNativeQuery(
            "DELETE FROM trustee_message WHERE election = ? AND step IN ('REVEAL', 'OUTPUT')")
        .setParameter(1, event.subject().toString())
        .executeUpdate();
  }

  void keep(ElectionId election, int place, TrusteeStage stage, TrusteeMessage message) {
    data.createNativeQuery(
            "INSERT INTO trustee_message (election, place, step, bytes, received_at)"
                + " VALUES (?, ?, ?, ?, ?)")
        .setParameter(1, election.toString())
        .setParameter(2, place)
        .setParameter(3, stage.name())
        .setParameter(4, message.bytes())
        .setParameter(5, now())
        .executeUpdate();
  }
}
