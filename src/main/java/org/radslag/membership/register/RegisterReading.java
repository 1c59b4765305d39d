package org.radslag.membership.register;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.membership.file.KnownAssociations;
import org.radslag.membership.file.RegisterFile;
import org.radslag.membership.file.RegisterReader;
import org.radslag.platform.UseCase;

/** Reads the file of an open import and compares it with the register, which it does not touch. */
@UseCase
public class RegisterReading {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Event<DomainEvent> events;
  @Inject ImportStore store;
  @Inject ProgressBoard board;

  /**
   * Reads; afterwards the import waits for review, or for the office to say what the columns hold.
   * Refuses a file that cannot be read to its end, naming the line.
   */
  @Permit(Role.OFFICE)
  public Outcome<ImportState> read(ImportId id) {
    RegisterImport open =
        data.find(RegisterImport.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    Optional<RegisterFile> file = store.file(id);
    if (open == null || !open.state().isOpen() || file.isEmpty()) {
      return Outcome.refused("membership.refused.import-closed");
    }
    open.laidOut(file.get().layout(), file.get().endsWhole());
    if (!file.get().layout().missing().isEmpty()) {
      return move(id, open, ImportState.MAPPING, null);
    }
    KnownAssociations associations = store.associations(open.asOf());
    Outcome<Comparison> compared =
        store.with(connection -> compare(connection, id, open, file.get(), associations));
    return compared.isDone()
        ? move(id, open, ImportState.REVIEW, compared.value())
        : Outcome.refused(compared.reasons());
  }

  private Outcome<ImportState> move(
      ImportId id, RegisterImport open, ImportState next, Comparison compared) {
    open.move(next, clock.instant());
    events.fire(
        new RegisterRead(
            id,
            next,
            compared == null ? 0 : compared.rows(),
            compared == null ? 0 : compared.faulty()));
    return Outcome.done(next);
  }

  private Outcome<Comparison> compare(
      Connection connection,
      ImportId id,
      RegisterImport open,
      RegisterFile file,
      KnownAssociations associations)
      throws SQLException {
    board.say(id, Progress.Phase.READING, 0, 0);
    Staging.clear(connection, id);
    // Before the members: whatever changes after this makes the comparison void.
    long revision = ImportStore.revision(connection);
    Map<String, Known> known = Known.everybody(connection, id);
    Set<String> secret =
        known.values().stream()
            .filter(person -> person.row().protectedIdentity())
            .map(person -> person.row().number())
            .collect(Collectors.toUnmodifiableSet());
    try (Staging staging = new Staging(connection, id)) {
      Comparison comparison =
          new Comparison(
              known, staging, open.asOf(), rows -> board.say(id, Progress.Phase.READING, rows, 0));
      Outcome<Integer> rows =
          new RegisterReader(file, associations, secret, open.asOf()).read(comparison);
      if (!rows.isDone()) {
        return Outcome.refused(rows.reasons());
      }
      comparison.finish();
      open.compared(revision, comparison);
      return Outcome.done(comparison);
    }
  }
}
