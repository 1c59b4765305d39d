package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.radslag.ballots.protocol.archive.ArchiveWriter;
import org.radslag.ballots.protocol.election.Answer;
import org.radslag.ballots.protocol.election.Ballot;
import org.radslag.ballots.protocol.election.Ciphertext;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.group.Group;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.kernel.DomainEvent;

/** Adds up the last ballot of every credential, still encrypted. */
@ApplicationScoped
class Tallying {

  private static final int AT_ONCE = 100;

  @PersistenceContext EntityManager data;
  @Inject Records records;
  @Inject Archive archive;
  @Inject Event<DomainEvent> events;

  /**
   * Ends the archive's ballots and puts the encrypted tally after them; the election is locked. A
   * ballot that cannot be read never came through the gate: then the election is withheld.
   */
  void tally(SecretElection election) {
    ElectionId id = election.id();
    Election record = Election.read(records.get(id, RecordKind.ELECTION));
    try {
      tally(election, record, counted(id, record));
    } catch (Malformed | NoSuchElementException slipped) {
      election.withhold("A ballot in the box cannot be read: " + slipped.getMessage());
      events.fire(new ElectionWithheld(id, election.withheld()));
    }
  }

  private void tally(SecretElection election, Election record, List<Tally.Counted> counted) {
    ElectionId id = election.id();
    byte[] tally = Tally.of(record, counted).bytes();
    byte[] sized = new Tally.Sized(counted.size(), counted.size(), Hash.hex(tally)).bytes();
    records.keep(id, RecordKind.TALLY, tally);
    records.keep(id, RecordKind.SIZED, sized);
    String head =
        archive.append(
            id, List.of(ArchiveWriter::endBallots, writer -> writer.encryptedTally(tally, sized)));
    election.become(ElectionState.TALLIED);
    events.fire(new ElectionTallied(id, counted.size(), head));
  }

  private List<Tally.Counted> counted(ElectionId id, Election record) {
    List<Tally.Counted> counted = new ArrayList<>();
    String after = "";
    List<?> rows;
    do {
      rows = last(id, after);
      for (Object row : rows) {
        Object[] cells = (Object[]) row;
        counted.add(ballot(record, (byte[]) cells[1]));
        after = cells[0].toString();
      }
    } while (rows.size() == AT_ONCE);
    return counted;
  }

  /** The last ballots of the next credentials in the order of their spelling. */
  private List<?> last(ElectionId id, String after) {
    return data.createNativeQuery(
            "SELECT b.credential, b.bytes FROM ballot b WHERE b.election = ? AND b.credential > ?"
                + " AND NOT EXISTS (SELECT 1 FROM ballot l WHERE l.election = b.election"
                + " AND l.credential = b.credential AND l.nr > b.nr)"
                + " ORDER BY b.credential LIMIT "
                + AT_ONCE)
        .setParameter(1, id.toString())
        .setParameter(2, after)
        .getResultList();
  }

  private static Tally.Counted ballot(Election record, byte[] bytes) {
    List<List<Ciphertext>> answers = new ArrayList<>();
    for (Answer answer : Ballot.Outer.read(bytes).inner(record).answers()) {
      answers.add(answer.choices().stream().map(c -> admitted(record.group(), c)).toList());
    }
    return new Tally.Counted(answers, 1);
  }

  private static Ciphertext admitted(Group group, Ciphertext.Unchecked choice) {
    return new Ciphertext(
        group.admit(choice.alpha()).orElseThrow(), group.admit(choice.beta()).orElseThrow());
  }

  /** The tally of an election that has one. */
  static Tally read(Election record, byte[] tally) {
    return new Tally(
        Json.compact(tally).asItems("The tally").stream()
            .map(
                question ->
                    question.asItems("The tally of a question").stream()
                        .map(item -> Ciphertext.read(record.group(), item))
                        .toList())
            .toList());
  }
}
