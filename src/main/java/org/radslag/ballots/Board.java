package org.radslag.ballots;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.platform.UseCase;

/** The public board: what anybody may read of an election, from the Setup event on. */
@UseCase
public class Board {

  @PersistenceContext EntityManager data;
  @Inject Cards cards;
  @Inject Lines lines;
  @Inject Records records;
  @Inject Archive archive;
  @Inject Trackers trackers;
  @Inject LogKey key;

  /**
   * Writes the archive as it stands, the same bytes to everybody; for readers inside the server,
   * whom the database need not wait for.
   *
   * @return whether there is such an archive; if not, nothing is written
   * @throws IOException when the reader goes away
   */
  @Permit(Role.ANYONE)
  public boolean archive(String uuid, OutputStream out) throws IOException {
    Optional<SecretElection> election = published(uuid);
    if (election.isEmpty()) {
      return false;
    }
    archive.write(election.get().id(), out);
    return true;
  }

  /**
   * A part of the archive, so that no slow reader keeps the database waiting: about a hundred
   * events. Appending changes nothing before, so the parts in a row are the archive.
   *
   * @param from the event to begin with, 0 for the first part
   * @return the bytes; nothing after the last event, or when there is no such archive
   */
  @Permit(Role.ANYONE)
  public ArchivePart part(String uuid, int from) {
    return published(uuid)
        .map(election -> archive.part(election.id(), from))
        .orElseGet(() -> new ArchivePart(new byte[0], from));
  }

  /**
   * Whether the archive ended with this event when its ballots were added up, or at any time since:
   * trustees who verify it at the same time do not see each other's parts.
   *
   * @param head hash of an event
   */
  @Permit(Role.ANYONE)
  public boolean hasEndedWith(ElectionId id, String head) {
    return archive.hasEndedWith(id, head);
  }

  /** What the board knows of a tracker. */
  @Permit(Role.ANYONE)
  public TrackerStatus status(String uuid, String tracker) {
    return published(uuid).map(e -> trackers.status(e, tracker)).orElse(TrackerStatus.UNKNOWN);
  }

  /** What the board shows; empty when there is no such public election. */
  @Permit(Role.ANYONE)
  public Optional<BoardCard> card(String uuid) {
    return published(uuid).map(this::card);
  }

  /** The exact election record; empty when there is no such public election. */
  @Permit(Role.ANYONE)
  public Optional<byte[]> record(String uuid) {
    return published(uuid).map(e -> records.get(e.id(), RecordKind.ELECTION));
  }

  /** The exact trustees record; empty when there is no such public election. */
  @Permit(Role.ANYONE)
  public Optional<byte[]> trustees(String uuid) {
    return published(uuid).map(e -> records.get(e.id(), RecordKind.TRUSTEES));
  }

  /** The roll statement, signed by the server; empty before there is one. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE, Role.AUDITOR})
  public Optional<byte[]> rollStatement(ElectionId id) {
    return records
        .find(id, RecordKind.ROLL_STATEMENT)
        .map(text -> key.sign("roll", new String(text, StandardCharsets.UTF_8)).bytes());
  }

  private BoardCard card(SecretElection election) {
    Cards.Progress progress = cards.progress(election.id());
    return new BoardCard(
        cards.of(election),
        election.description(),
        election.language(),
        Questions.plans(election.questions()),
        election.hours(),
        election.batch(),
        progress.events(),
        progress.size(),
        lines.byAssociation(election.id()),
        election.state().isOver() ? lines.count(election.id(), LineState.PAPER) : 0,
        election.state() == ElectionState.COUNTED ? result(election.id()) : null,
        election.withheld());
  }

  private List<List<Integer>> result(ElectionId id) {
    Json record = Json.compact(records.get(id, RecordKind.RESULT));
    return record.exactly("The result", "result").get("result").asItems("The result").stream()
        .map(
            question ->
                question.asItems("The counts").stream()
                    .map(count -> count.asInt("A count", 0, Integer.MAX_VALUE))
                    .toList())
        .toList();
  }

  private Optional<SecretElection> published(String uuid) {
    return data.createQuery(
            "select e from SecretElection e where e.uuid = :uuid", SecretElection.class)
        .setParameter("uuid", uuid)
        .getResultStream()
        .findFirst()
        .filter(election -> election.state().isPublic());
  }
}
