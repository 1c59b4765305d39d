package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.election.PartialDecryption;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.platform.OwnTransaction;

/** Takes in partial decryptions, each checked before it is recorded. */
@ApplicationScoped
class Decrypting {

  @PersistenceContext EntityManager data;
  @Inject Records records;
  @Inject Archive archive;
  @Inject OwnTransaction apart;
  @Inject Event<DomainEvent> events;

  /** The first trustee's number; the server's own is 1. */
  static final int FIRST = 2;

  Outcome<ElectionId> offer(SecretElection election, int owner, byte[] partial) {
    ElectionId id = election.id();
    if (election.state() != ElectionState.TALLIED) {
      return Outcome.refused(election.state().refusal());
    }
    if (owner < FIRST || owner > election.trustees() + 1) {
      return Outcome.refused("ballots.refused.no-trustee", owner);
    }
    if (!data.createNativeQuery("SELECT owner FROM decryption WHERE election = ? AND owner = ?")
        .setParameter(1, id.toString())
        .setParameter(2, owner)
        .getResultList()
        .isEmpty()) {
      return Outcome.refused("ballots.refused.decryption-there", owner - 1);
    }
    if (factors(context(id), owner, partial).isEmpty()) {
      apart.run(() -> events.fire(new DecryptionRefused(id, owner)));
      return Outcome.refused("ballots.refused.decryption-false", owner - 1);
    }
    record(id, owner, partial);
    events.fire(new DecryptionReceived(id, owner));
    return Outcome.done(id);
  }

  /** How many trustees have decrypted. */
  int trustees(ElectionId id) {
    return ((Number)
            data.createNativeQuery(
                    "SELECT COUNT(*) FROM decryption WHERE election = ? AND owner >= ?")
                .setParameter(1, id.toString())
                .setParameter(2, FIRST)
                .getSingleResult())
        .intValue();
  }

  /** Keeps a checked partial decryption and puts it into the archive. */
  void record(ElectionId id, int owner, byte[] partial) {
    data.createNativeQuery("INSERT INTO decryption (election, owner, bytes) VALUES (?, ?, ?)")
        .setParameter(1, id.toString())
        .setParameter(2, owner)
        .setParameter(3, partial)
        .executeUpdate();
    archive.append(id, List.of(writer -> writer.partialDecryption(owner, partial)));
  }

  /** What partial decryptions are checked against. */
  record Context(Election election, Trustees trustees, Tally tally) {}

  Context context(ElectionId id) {
    Election record = Election.read(records.get(id, RecordKind.ELECTION));
    return new Context(
        record,
        Trustees.read(record.group(), records.get(id, RecordKind.TRUSTEES)),
        Tallying.read(record, records.get(id, RecordKind.TALLY)));
  }

  /** The recorded factors by number of the trustee. */
  SortedMap<Integer, List<List<Element>>> recorded(ElectionId id, Context context) {
    SortedMap<Integer, List<List<Element>>> all = new TreeMap<>();
    for (Object row :
        data.createNativeQuery("SELECT owner, bytes FROM decryption WHERE election = ?")
            .setParameter(1, id.toString())
            .getResultList()) {
      Object[] cells = (Object[]) row;
      int owner = ((Number) cells[0]).intValue();
      all.put(owner, factors(context, owner, (byte[]) cells[1]).orElseThrow());
    }
    return all;
  }

  /** The factors, when the record is whole and every one is proven to be made with the key. */
  private static Optional<List<List<Element>>> factors(Context context, int owner, byte[] partial) {
    try {
      PartialDecryption read =
          PartialDecryption.read(context.election().group(), context.tally(), partial);
      List<List<Element>> all = new ArrayList<>();
      for (int q = 0; q < read.factors().size(); q++) {
        List<Element> some = new ArrayList<>();
        for (int i = 0; i < read.factors().get(q).size(); i++) {
          Optional<Element> factor = factor(context, owner, read, q, i);
          if (factor.isEmpty()) {
            return Optional.empty();
          }
          some.add(factor.get());
        }
        all.add(some);
      }
      return Optional.of(all);
    } catch (Malformed unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Element> factor(
      Context context, int owner, PartialDecryption read, int q, int i) {
    Element key = context.trustees().decryptionKey(owner);
    Element alpha = context.tally().questions().get(q).get(i).alpha();
    return context
        .election()
        .group()
        .admit(read.factors().get(q).get(i))
        .filter(factor -> read.proven(context.election(), key, q, i, alpha, factor));
  }
}
