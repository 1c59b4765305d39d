package org.radslag.membership.register;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.membership.file.FileLimits;
import org.radslag.membership.file.Layout;
import org.radslag.membership.file.RegisterField;
import org.radslag.membership.file.RegisterFile;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/** Opens and closes imports of the register. */
@UseCase
public class RegisterImports {

  private static final int LONGEST_NAME = 200;
  private static final int LATEST = 12;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Event<DomainEvent> events;
  @Inject ImportStore store;
  @Inject ProgressBoard board;

  /**
   * Takes a file in. Nothing is read but its first row; {@link RegisterReading#read} does the rest.
   *
   * @param asOf the day the file tells of; null means today. Not later than today, and not before
   *     the day that the register already tells of
   */
  @Permit(Role.OFFICE)
  public Outcome<ImportId> upload(String fileName, byte[] content, LocalDate asOf) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    LocalDate day = asOf == null ? today : asOf;
    Optional<LocalDate> told = store.registerAsOf();
    if (day.isAfter(today)) {
      return refused("asOf", "membership.refused.as-of-future", today);
    }
    if (told.isPresent() && day.isBefore(told.get())) {
      return refused("asOf", "membership.refused.as-of-past", told.get());
    }
    if (content.length > FileLimits.BYTES) {
      return refused("file", "membership.file.large", FileLimits.BYTES >> 20);
    }
    Outcome<RegisterFile> file = RegisterFile.open(content);
    if (!file.isDone()) {
      return Outcome.refused(
          file.reasons().stream().map(r -> new Refusal(r.reason(), "file", r.details())).toList());
    }
    ImportId id = ImportId.create();
    String hash = sha256(content);
    String name = Text.line(fileName);
    try {
      data.persist(
          new RegisterImport(
              id,
              name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
              content.length,
              hash,
              day,
              caller.person().orElse(null),
              clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("membership.refused.import-open");
      }
      throw failure;
    }
    store.keep(id, content);
    board.say(id, Progress.Phase.WAITING, 0, 0);
    events.fire(new RegisterUploaded(id, hash, day));
    return Outcome.done(id);
  }

  /** Closes an open import without saving anything. */
  @Permit(Role.OFFICE)
  public Outcome<ImportId> discard(ImportId id) {
    RegisterImport open =
        data.find(RegisterImport.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (open == null || !open.state().isOpen()) {
      return Outcome.refused("membership.refused.import-closed");
    }
    open.move(ImportState.DISCARDED, clock.instant());
    store.clear(id);
    events.fire(new RegisterDiscarded(id));
    return Outcome.done(id);
  }

  /** The import, or empty when there is none with that id. */
  @Permit(Role.OFFICE)
  public Optional<ImportCard> find(ImportId id) {
    return Optional.ofNullable(data.find(RegisterImport.class, id.value()))
        .map(RegisterImport::card);
  }

  /** The latest imports, newest first. */
  @Permit(Role.OFFICE)
  public List<ImportCard> latest() {
    return data.createQuery(
            "select i from RegisterImport i order by i.uploadedAt desc", RegisterImport.class)
        .setMaxResults(LATEST)
        .getResultStream()
        .map(RegisterImport::card)
        .toList();
  }

  /** How far the work on an import has come; empty when it was never begun. */
  @Permit(Role.OFFICE)
  public Optional<Progress> progress(ImportId id) {
    return board.of(id);
  }

  /** How the file of an open import is laid out; empty when the import is closed. */
  @Permit(Role.OFFICE)
  public Optional<Layout> layout(ImportId id) {
    return store.file(id).map(RegisterFile::layout);
  }

  /** The day the register tells of; empty before the first import. */
  @Permit({Role.OFFICE, Role.AUDITOR, Role.ELECTION_COMMITTEE})
  public Optional<LocalDate> registerAsOf() {
    return store.registerAsOf();
  }

  /**
   * Says what the columns of this file hold, and of every later one with the same headings. The
   * file is then to be read again.
   *
   * @param fields one per heading; null for a column that is not used
   */
  @Permit(Role.OFFICE)
  public Outcome<ImportId> chooseColumns(ImportId id, List<RegisterField> fields) {
    RegisterImport open =
        data.find(RegisterImport.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    Optional<RegisterFile> file = store.file(id);
    if (open == null || !open.state().isOpen() || file.isEmpty()) {
      return Outcome.refused("membership.refused.import-closed");
    }
    Layout layout = file.get().layout();
    if (fields.size() != layout.headings().size()) {
      return Outcome.refused("membership.refused.columns-other");
    }
    Layout chosen = layout.with(fields);
    if (!chosen.doubled().isEmpty()) {
      return Outcome.refused("membership.refused.column-twice", chosen.doubled().iterator().next());
    }
    if (!chosen.missing().isEmpty()) {
      return Outcome.refused(
          "membership.refused.column-missing", chosen.missing().iterator().next());
    }
    store.remember(chosen, clock.instant());
    open.move(ImportState.READING, clock.instant());
    board.say(id, Progress.Phase.WAITING, 0, 0);
    events.fire(new ColumnsChosen(id, chosen.signature(), chosen.written()));
    return Outcome.done(id);
  }

  private static Outcome<ImportId> refused(String field, String reason, Object... details) {
    return Outcome.refused(List.of(Refusal.of(field, reason, details)));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
