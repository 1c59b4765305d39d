package org.radslag.ballots.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.protocol.ceremony.KeyCheck;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Json;

/**
 * The protocols that trustees sign, and what the first of them rests on: written once, but for a
 * trial held again.
 */
@ApplicationScoped
class Protocols {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;

  /** The trial election, the number on which the keys are tried, and the programme's hash. */
  record Trial(byte[] archive, List<String> script, KeyCheck keyCheck, String programme) {}

  void keep(ElectionId election, TrialElection.Outcome trial, KeyCheck keyCheck, String programme) {
    data.createNativeQuery(
            "INSERT INTO start_trial (election, archive, script, keycheck, made_at,"
                + " programme) VALUES (?, ?, ?, ?, ?, ?)")
        .setParameter(1, election.toString())
        .setParameter(2, trial.archive())
        .setParameter(3, String.join("\n", trial.script()))
        .setParameter(4, keyCheck.json().write())
        .setParameter(5, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .setParameter(6, programme)
        .executeUpdate();
  }

  /** In place of the former trial; the protocol that rested on it goes. */
  void tryAgain(ElectionId election, TrialElection.Outcome trial, String programme) {
    data.createNativeQuery("DELETE FROM vote_protocol WHERE election = ? AND kind = 'START'")
        .setParameter(1, election.toString())
        .executeUpdate();
    data.createNativeQuery(
            "UPDATE start_trial SET archive = ?, script = ?, made_at = ?, programme = ?"
                + " WHERE election = ?")
        .setParameter(1, trial.archive())
        .setParameter(2, String.join("\n", trial.script()))
        .setParameter(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .setParameter(4, programme)
        .setParameter(5, election.toString())
        .executeUpdate();
  }

  Optional<Trial> trial(ElectionId election, String uuid, Group group) {
    List<?> rows =
        data.createNativeQuery(
                "SELECT archive, script, keycheck, programme FROM start_trial WHERE election = ?")
            .setParameter(1, election.toString())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(
            row ->
                new Trial(
                    (byte[]) row[0],
                    List.of(row[1].toString().split("\n")),
                    KeyCheck.read(
                        uuid,
                        group,
                        Json.compact(row[2].toString().getBytes(StandardCharsets.UTF_8))),
                    row[3] == null ? "" : row[3].toString()));
  }

  void keep(ElectionId election, ProtocolKind kind, byte[] pdf) {
    data.createNativeQuery(
            "INSERT INTO vote_protocol (election, kind, pdf, made_at) VALUES (?, ?, ?, ?)")
        .setParameter(1, election.toString())
        .setParameter(2, kind.name())
        .setParameter(3, pdf)
        .setParameter(4, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .executeUpdate();
  }

  /** Whether it has been written; the file is not read for that. */
  boolean isWritten(ElectionId election, ProtocolKind kind) {
    return !data.createNativeQuery("SELECT kind FROM vote_protocol WHERE election = ? AND kind = ?")
        .setParameter(1, election.toString())
        .setParameter(2, kind.name())
        .getResultList()
        .isEmpty();
  }

  Optional<byte[]> pdf(ElectionId election, ProtocolKind kind) {
    List<?> rows =
        data.createNativeQuery("SELECT pdf FROM vote_protocol WHERE election = ? AND kind = ?")
            .setParameter(1, election.toString())
            .setParameter(2, kind.name())
            .getResultList();
    return rows.stream().findFirst().map(byte[].class::cast);
  }
}
