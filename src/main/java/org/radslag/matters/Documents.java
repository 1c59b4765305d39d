package org.radslag.matters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.platform.Seal;
import org.radslag.platform.TransactionConnection;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/**
 * The documents of matters. Every opening by somebody who has signed in is logged, once a minute,
 * and whoever answers for the matter sees it. What lies open to anybody is read by anybody.
 */
@UseCase
public class Documents {

  private static final int MOST_READERS = 10_000;
  private static final Duration SAME_OPENING = Duration.ofMinutes(1);

  @PersistenceContext EntityManager data;
  @Inject TransactionConnection own;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Gate gate;
  @Inject DocumentViews views;
  @Inject Readers readers;
  @Inject Rules rules;
  @Inject Seal seal;
  @Inject Event<DomainEvent> events;

  /** Adds a document to a matter. Its text never changes; a new text is a new document. */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<DocumentId> add(MatterId id, DocumentForm form) {
    Gate.Seen seen = gate.answerFor(id);
    Instant now = clock.instant();
    List<Refusal> faults = faults(seen, form, now);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    DocumentId document = DocumentId.create();
    MatterDocument row =
        new MatterDocument(
            document,
            id,
            seal.close(form.title()),
            seal.close(form.text()),
            form.ring(),
            gate.author(),
            now);
    row.embargo(form.embargo());
    data.persist(row);
    data.flush();
    events.fire(new DocumentAdded(document, id, form.ring()));
    if (form.embargo().isSet()) {
      events.fire(
          new EmbargoSet(id, document, form.embargo().until(), form.embargo().untilDecided()));
    }
    return Outcome.done(document);
  }

  private List<Refusal> faults(Gate.Seen seen, DocumentForm form, Instant now) {
    RuleSet today = rules.today();
    List<Refusal> faults = new ArrayList<>();
    Faults.text(faults, "title", form.title(), today.whole("matters.title.longest"));
    Faults.text(faults, "text", form.text(), today.whole("matters.document.longest"));
    if (form.ring() == null || !form.ring().isWithin(seen.matter().ring())) {
      faults.add(Refusal.of("ring", "matters.refused.ring-wider"));
    }
    int most = today.whole("matters.documents.most");
    if (count(seen.matter().id()) >= most) {
      faults.add(Refusal.because("matters.refused.documents", most));
    }
    faults.addAll(Faults.embargo(form.embargo(), form.ring(), now));
    return faults;
  }

  private long count(MatterId matter) {
    return data.createQuery(
            "select count(d) from MatterDocument d where d.matter = :matter", Long.class)
        .setParameter("matter", matter.value())
        .getSingleResult();
  }

  /**
   * Opens a document to read it. Logs who did and when.
   *
   * @return empty when there is none, and when the caller may not know of it
   */
  @Permit(Role.ANYONE)
  public Optional<OpenDocument> open(DocumentId id) {
    return readable(id)
        .map(
            found -> {
              Instant now = clock.instant();
              log(id, found.seen().matter().id(), now);
              MatterDocument document = found.document();
              return new OpenDocument(
                  views.card(document, found.seen(), -1),
                  seal.open(found.seen().matter().title()),
                  paragraphs(seal.open(document.content())),
                  now,
                  caller.person().map(readers::watermark).orElse(""));
            });
  }

  private void log(DocumentId id, MatterId matter, Instant now) {
    UUID reader = gate.author();
    if (reader == null || isLogged(id, reader, now.minus(SAME_OPENING))) {
      return;
    }
    data.persist(new Opening(id, reader, now));
    data.flush();
    events.fire(new DocumentOpened(id, matter));
  }

  private boolean isLogged(DocumentId id, UUID reader, Instant since) {
    return data.createQuery(
                "select count(o) from Opening o where o.document = :document"
                    + " and o.person = :person and o.openedAt > :since",
                Long.class)
            .setParameter("document", id.value())
            .setParameter("person", reader)
            .setParameter("since", since)
            .getSingleResult()
        > 0;
  }

  /** The readers of a document, the latest first, for whoever answers for its matter. */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public List<OpeningLine> openings(DocumentId id) {
    Optional<Found> found = readable(id);
    caller.require(found.isPresent() && found.get().seen().answers());
    List<Reading> log = own.with(connection -> readings(connection, id));
    Map<PersonId, String> called = readers.of(log.stream().map(Reading::person).toList());
    return log.stream()
        .map(
            one ->
                new OpeningLine(
                    called.getOrDefault(one.person(), ""), one.first(), one.last(), one.times()))
        .toList();
  }

  /** One reader's openings of a document; the person is null where it was the system. */
  private record Reading(PersonId person, Instant first, Instant last, long times) {}

  private static List<Reading> readings(Connection connection, DocumentId id) throws SQLException {
    List<Reading> readings = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT person, MIN(opened_at), MAX(opened_at), COUNT(*) FROM document_opening"
                + " WHERE document = ? GROUP BY person ORDER BY MAX(opened_at) DESC LIMIT ?")) {
      select.setString(1, id.value().toString());
      select.setInt(2, MOST_READERS);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String person = row.getString(1);
          readings.add(
              new Reading(
                  person == null ? null : new PersonId(UUID.fromString(person)),
                  instant(row, 2),
                  instant(row, 3),
                  row.getLong(4)));
        }
      }
    }
    return readings;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private record Found(MatterDocument document, Gate.Seen seen) {}

  /** The same questions are asked for a document that does not exist as for one that is hidden. */
  private Optional<Found> readable(DocumentId id) {
    MatterDocument document = data.find(MatterDocument.class, id.value());
    MatterId matter = document == null ? MatterId.create() : document.matter();
    return gate.see(matter)
        .filter(seen -> document != null && seen.mayRead(document.ring()))
        .map(seen -> new Found(document, seen));
  }

  private static List<String> paragraphs(String text) {
    return Arrays.stream(text.split("\n\\s*\n")).map(String::strip).toList();
  }
}
