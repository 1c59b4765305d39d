package org.radslag.ballots.trustees;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.Board;
import org.radslag.ballots.ClosingLists;
import org.radslag.ballots.Destruction;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Elections;
import org.radslag.ballots.LogKey;
import org.radslag.ballots.Roll;
import org.radslag.ballots.protocol.election.Electorate;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.ballots.protocol.statement.CastCredentials;
import org.radslag.ballots.protocol.statement.ClosingStatement;
import org.radslag.ballots.protocol.statement.NoteKey;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.platform.Settings;
import org.radslag.platform.UseCase;

/** What the registrar sends: public halves of the codes, and statements that she has signed. */
@UseCase
public class Statements {

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject Seats seats;
  @Inject Elections elections;
  @Inject Board board;
  @Inject Roll roll;
  @Inject Destruction destruction;
  @Inject LogKey log;
  @Inject Notes notes;
  @Inject Settings settings;
  @Inject Event<DomainEvent> events;

  /** Takes the public halves of the codes; how many there are is answered. */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<Integer> takeHalves(ElectionId id, byte[] file) {
    seats.lock(id);
    ElectionCard election = card(id);
    try {
      PublicHalves halves = PublicHalves.read(file, Round.GROUP.name());
      if (!halves.uuid().equals(election.uuid())) {
        return Outcome.refused("ballots.refused.keys-other-election");
      }
      String name = settings.realm() + "/registrar";
      if (!halves.key().name().equals(name)) {
        return Outcome.refused("ballots.refused.keys-halves-realm", settings.realm());
      }
      if (key(id).isEmpty() && !notes.claim(id, halves.key())) {
        return Outcome.refused("ballots.refused.keys-registrar-key");
      }
      Outcome<Integer> taken = roll.receive(id, halves.roll());
      if (taken.isDone()) {
        data.createNativeQuery("INSERT INTO registrar_key (election, text) VALUES (?, ?)")
            .setParameter(1, id.toString())
            .setParameter(2, halves.key().text())
            .executeUpdate();
      }
      return taken;
    } catch (Malformed wrong) {
      return Outcome.refused("ballots.refused.keys-halves", wrong.getMessage());
    }
  }

  /**
   * Takes a statement with the registrar's signature; it must agree with what the server knows, and
   * then is kept with both signatures and no other.
   */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> take(ElectionId id, StatementKind kind, byte[] file) {
    seats.lock(id);
    ElectionCard election = card(id);
    if (note(id, kind).isPresent()) {
      return Outcome.refused("ballots.refused.keys-statement-there");
    }
    Optional<NoteKey> key = key(id);
    try {
      SignedNote note = SignedNote.read(file);
      if (key.isEmpty() || !note.isSignedBy(key.get())) {
        return Outcome.refused("ballots.refused.keys-statement-key");
      }
      return switch (kind) {
        case ROLL -> roll(election, note.only(key.get(), log.key()));
        case CLOSING -> closing(election, note.only(key.get()));
        case OPENING -> Outcome.refused("ballots.refused.keys-statement-there");
      };
    } catch (Malformed wrong) {
      return Outcome.refused("ballots.refused.keys-halves", wrong.getMessage());
    }
  }

  private Outcome<ElectionId> roll(ElectionCard election, SignedNote note) {
    Optional<SignedNote> own = board.rollStatement(election.id()).map(SignedNote::read);
    boolean same =
        own.isPresent()
            && own.get().statement().equals(note.statement())
            && own.get().origin().equals(note.origin())
            && note.isSignedBy(log.key());
    return same
        ? keep(election.id(), StatementKind.ROLL, note)
        : Outcome.refused("ballots.refused.keys-statement-roll");
  }

  private Outcome<ElectionId> closing(ElectionCard election, SignedNote note) {
    if (!election.state().isOver()) {
      return Outcome.refused(election.state().refusal());
    }
    if (destruction.isSecretless(election.id())) {
      return Outcome.refused("ballots.refused.secrets-gone");
    }
    ClosingStatement statement = ClosingStatement.read(note.statement());
    byte[] archive = archive(election.uuid());
    Optional<ClosingStatement.Fault> fault =
        statement.fault(election.uuid(), listed(archive), used(archive));
    if (fault.isPresent()) {
      return Outcome.refused(
          "ballots.refused.keys-closing-"
              + fault.get().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    ClosingLists known = roll.closing(election.id());
    boolean agrees =
        statement.blocked().equals(known.blocked())
            && statement.replaced().equals(known.replaced())
            && statement.added().equals(known.added())
            && statement.unassigned().containsAll(known.unassigned());
    if (!agrees) {
      return Outcome.refused("ballots.refused.keys-closing-differs");
    }
    SignedNote ours = log.sign(StatementKind.CLOSING.text(), note.statement());
    if (!ours.origin().equals(note.origin())) {
      return Outcome.refused("ballots.refused.keys-other-election");
    }
    List<SignedNote.Line> both = new ArrayList<>(note.signatures());
    both.addAll(ours.signatures());
    return keep(
        election.id(),
        StatementKind.CLOSING,
        new SignedNote(note.origin(), note.statement(), both));
  }

  private Outcome<ElectionId> keep(ElectionId id, StatementKind kind, SignedNote note) {
    notes.keep(id, kind, note);
    events.fire(new StatementSigned(id, kind));
    return Outcome.done(id);
  }

  /** A statement with both signatures; empty before it has them. */
  @Permit(Role.ANYONE)
  public Optional<byte[]> note(ElectionId id, StatementKind kind) {
    return notes.find(id, kind).map(SignedNote::bytes);
  }

  private Optional<NoteKey> key(ElectionId id) {
    List<?> rows =
        data.createNativeQuery("SELECT text FROM registrar_key WHERE election = ?")
            .setParameter(1, id.toString())
            .getResultList();
    return rows.stream().findFirst().map(row -> NoteKey.read(row.toString()));
  }

  private byte[] archive(String uuid) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      board.archive(uuid, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> used(byte[] archive) {
    try {
      return CastCredentials.in(new ByteArrayInputStream(archive));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> listed(byte[] archive) {
    try {
      Report report =
          new Verifier(Workers.none(), n -> {}, false).verify(new ByteArrayInputStream(archive));
      return report.setup().orElseThrow().electorate().lines().stream()
          .map(Electorate.Line::credential)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ElectionCard card(ElectionId id) {
    ElectionCard election = elections.find(id).orElse(null);
    caller.require(election != null);
    return election;
  }
}
