package org.radslag.ballots.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.kernel.PersonId;

/** Signed statements in the database: each written once, then signed by auditors as well. */
@ApplicationScoped
class Notes {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  void keep(ElectionId id, StatementKind kind, SignedNote note) {
    data.createNativeQuery("INSERT INTO election_note (election, kind, bytes) VALUES (?, ?, ?)")
        .setParameter(1, id.toString())
        .setParameter(2, kind.name())
        .setParameter(3, note.bytes())
        .executeUpdate();
  }

  /** A statement with all its signatures; empty before it has been written. */
  Optional<SignedNote> find(ElectionId id, StatementKind kind) {
    List<?> rows =
        data.createNativeQuery("SELECT bytes FROM election_note WHERE election = ? AND kind = ?")
            .setParameter(1, id.toString())
            .setParameter(2, kind.name())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(bytes -> SignedNote.read((byte[]) bytes))
        .map(note -> audited(id, kind, note));
  }

  private SignedNote audited(ElectionId id, StatementKind kind, SignedNote note) {
    List<SignedNote.Line> all = new ArrayList<>(note.signatures());
    for (Object row :
        data.createNativeQuery(
                "SELECT name, bytes FROM auditor_signature WHERE election = ? AND kind = ?"
                    + " ORDER BY signed_at")
            .setParameter(1, id.toString())
            .setParameter(2, kind.name())
            .getResultList()) {
      Object[] cells = (Object[]) row;
      all.add(new SignedNote.Line(cells[0].toString(), (byte[]) cells[1]));
    }
    return new SignedNote(note.origin(), note.statement(), all);
  }

  void enrol(ElectionId id, PersonId person, String name, String list, String key) {
    data.createNativeQuery("INSERT INTO election_auditor VALUES (?, ?, ?, ?, ?, ?)")
        .setParameter(1, id.toString())
        .setParameter(2, person.toString())
        .setParameter(3, name)
        .setParameter(4, list)
        .setParameter(5, key)
        .setParameter(6, now())
        .executeUpdate();
  }

  void sign(ElectionId id, PersonId person, StatementKind kind, SignedNote.Line line) {
    data.createNativeQuery("INSERT INTO auditor_signature VALUES (?, ?, ?, ?, ?, ?)")
        .setParameter(1, id.toString())
        .setParameter(2, person.toString())
        .setParameter(3, kind.name())
        .setParameter(4, line.name())
        .setParameter(5, line.bytes())
        .setParameter(6, now())
        .executeUpdate();
  }

  /** The auditors in the order in which they came, with what they have signed. */
  List<AuditorCard> auditors(ElectionId id) {
    List<AuditorCard> auditors = new ArrayList<>();
    for (Object row :
        data.createNativeQuery(
                "SELECT CAST(a.member AS CHAR), a.name, a.list, a.text,"
                    + " (SELECT GROUP_CONCAT(s.kind) FROM auditor_signature s"
                    + " WHERE s.election = a.election AND s.member = a.member)"
                    + " FROM election_auditor a WHERE a.election = ? ORDER BY a.enrolled_at")
            .setParameter(1, id.toString())
            .getResultList()) {
      Object[] cells = (Object[]) row;
      auditors.add(
          new AuditorCard(
              new PersonId(UUID.fromString(cells[0].toString())),
              cells[1].toString(),
              cells[2].toString(),
              cells[3].toString(),
              kinds(cells[4])));
    }
    return auditors;
  }

  private static Set<StatementKind> kinds(Object joined) {
    Set<StatementKind> kinds = EnumSet.noneOf(StatementKind.class);
    if (joined != null) {
      for (String kind : joined.toString().split(",")) {
        kinds.add(StatementKind.valueOf(kind));
      }
    }
    return kinds;
  }
}
