package org.radslag.ballots.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.LogKey;
import org.radslag.ballots.protocol.statement.NoteKey;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.kernel.PersonId;

/** Signed statements in the database: each written once, then signed by auditors as well. */
@ApplicationScoped
class Notes {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject LogKey log;
  @Inject Independence independence;

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

  /** Takes the opening statement back with all its signatures: the trial is held again. */
  void withdrawOpening(ElectionId id) {
    for (String table : List.of("auditor_signature", "election_note")) {
      data.createNativeQuery("DELETE FROM " + table + " WHERE election = ? AND kind = 'OPENING'")
          .setParameter(1, id.toString())
          .executeUpdate();
    }
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

  /**
   * Gives a key to whoever signs with it in this election; the database allows each to one person.
   *
   * @return false when it is the server's own or somebody else's
   */
  boolean claim(ElectionId id, NoteKey key) {
    NoteKey ours = log.key();
    if (Arrays.equals(ours.raw(), key.raw()) || ours.mark().equals(key.mark())) {
      return false;
    }
    return data.createNativeQuery(
                "INSERT IGNORE INTO election_signer (election, raw, mark) VALUES (?, ?, ?)")
            .setParameter(1, id.toString())
            .setParameter(2, key.raw())
            .setParameter(3, key.mark())
            .executeUpdate()
        == 1;
  }

  /** Enters an auditor; false when she is there, or somebody from her list. */
  boolean enrol(ElectionId id, PersonId person, String name, String list, NoteKey key) {
    return data.createNativeQuery("INSERT IGNORE INTO election_auditor VALUES (?, ?, ?, ?, ?, ?)")
            .setParameter(1, id.toString())
            .setParameter(2, person.toString())
            .setParameter(3, name)
            .setParameter(4, list)
            .setParameter(5, key.text())
            .setParameter(6, now())
            .executeUpdate()
        == 1;
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
      PersonId person = new PersonId(UUID.fromString(cells[0].toString()));
      auditors.add(
          new AuditorCard(
              person,
              cells[1].toString(),
              cells[2].toString(),
              cells[3].toString(),
              kinds(cells[4]),
              independence.audits(person)));
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
