package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.radslag.ballots.protocol.election.MandatoryTrustee;
import org.radslag.ballots.protocol.election.ThresholdTrustees;
import org.radslag.ballots.protocol.election.Trustees;
import org.radslag.ballots.protocol.group.Exponent;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;

/**
 * Joins the trustees' keys with a fresh one of the server's own. The archive is public, so without
 * it enough trustees could open single ballots at home, unseen; with it nobody can alone.
 */
@ApplicationScoped
class KeyTaking {

  @Inject Records records;
  @Inject ServerKeys keys;
  @Inject Readiness readiness;
  @Inject Event<DomainEvent> events;

  private final SecureRandom random = new SecureRandom();

  Outcome<ElectionId> take(SecretElection election, ThresholdTrustees trustees) {
    ElectionId id = election.id();
    if (election.state() != ElectionState.FROZEN) {
      return Outcome.refused(election.state().refusal());
    }
    if (records.has(id, RecordKind.TRUSTEES)) {
      return Outcome.refused("ballots.refused.trustees-there");
    }
    if (trustees.size() != election.trustees() || trustees.threshold() != election.threshold()) {
      return Outcome.refused(
          "ballots.refused.trustees-numbers", election.threshold(), election.trustees());
    }
    if (!holds(trustees)) {
      return Outcome.refused("ballots.refused.trustees-record");
    }
    Exponent secret = keys.make(id);
    MandatoryTrustee server = MandatoryTrustee.of(secret, Optional.of("Server"), random);
    records.keep(
        id, RecordKind.TRUSTEES, new Trustees(Keys.GROUP, List.of(server, trustees)).bytes());
    events.fire(new TrusteesTaken(id, election.trustees(), election.threshold()));
    readiness.look(election);
    return Outcome.done(id);
  }

  private static boolean holds(ThresholdTrustees trustees) {
    long distinct =
        IntStream.rangeClosed(1, trustees.size())
            .mapToObj(index -> trustees.decryptionKey(index).text())
            .distinct()
            .count();
    return trustees.subKey().group().equals(Keys.GROUP)
        && distinct == trustees.size()
        && trustees.certified()
        && trustees.committed()
        && trustees.verified();
  }
}
