package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.radslag.ballots.protocol.election.Combination;
import org.radslag.ballots.protocol.election.PartialDecryption;
import org.radslag.ballots.protocol.election.Result;
import org.radslag.ballots.protocol.election.Tally;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;
import org.radslag.kernel.DomainEvent;

/**
 * Comes to the result: when enough trustees have decrypted, the server adds its own part, and holds
 * the whole archive with the result against the same checks that everybody can make. What fails
 * there is not declared, and not mended.
 */
@ApplicationScoped
class Counting {

  @Inject Records records;
  @Inject Archive archive;
  @Inject Decrypting decrypting;
  @Inject ServerKeys keys;
  @Inject Event<DomainEvent> events;

  private final SecureRandom random = new SecureRandom();

  /** Whether enough trustees have decrypted. */
  boolean isReady(SecretElection election) {
    return decrypting.trustees(election.id()) >= election.threshold();
  }

  /** Counts, when enough trustees have decrypted; the election is locked and tallied. */
  void count(SecretElection election) {
    ElectionId id = election.id();
    Decrypting.Context context = decrypting.context(id);
    var factors = decrypting.recorded(id, context);
    if (!factors.containsKey(1)) {
      decrypting.record(id, 1, own(id, context));
      factors = decrypting.recorded(id, context);
    }
    Combination combination = new Combination(context.trustees(), factors);
    int ballots = counted(id);
    try {
      Result result = Result.of(context.election(), context.tally(), combination, ballots);
      declare(election, result.bytes(), ballots);
    } catch (Malformed impossible) {
      withhold(election, impossible.getMessage());
    }
  }

  private byte[] own(ElectionId id, Decrypting.Context context) {
    return PartialDecryption.make(context.election(), context.tally(), keys.of(id), random);
  }

  private int counted(ElectionId id) {
    return Tally.Sized.read(records.get(id, RecordKind.SIZED)).ballots();
  }

  private void declare(SecretElection election, byte[] result, int ballots) {
    ElectionId id = election.id();
    Optional<String> fault = fault(id, archive.next(id, writer -> writer.result(result)));
    if (fault.isPresent()) {
      withhold(election, fault.get());
      return;
    }
    records.keep(id, RecordKind.RESULT, result);
    String head = archive.append(id, List.of(writer -> writer.result(result)));
    election.become(ElectionState.COUNTED);
    events.fire(new ResultDeclared(id, ballots, head));
  }

  /** What the verifier finds wrong with the archive when the result is put at its end. */
  private Optional<String> fault(ElectionId id, byte[] result) {
    try (InputStream all =
        new SequenceInputStream(archive.stream(id), new ByteArrayInputStream(result))) {
      Report report = new Verifier(Workers.none(), checked -> {}, true).verify(all);
      return report
          .rejection()
          .map(rejection -> rejection.check().number() + " " + rejection.getMessage());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void withhold(SecretElection election, String reason) {
    election.withhold(reason);
    events.fire(new ElectionWithheld(election.id(), reason));
  }
}
