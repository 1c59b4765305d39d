package org.radslag.ballots.trustees;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.Elections;
import org.radslag.ballots.Profile;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.ballots.protocol.statement.NoteKey;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.membership.Members;
import org.radslag.platform.Settings;
import org.radslag.platform.UseCase;

/**
 * What auditors do before a vote opens: each signs, with a key of her own, that she has seen how it
 * begins; in a contested vote the roll as well. Without them it does not open.
 */
@UseCase
public class Audits {

  /** No signed statement is longer, with all the signatures that it can have. */
  public static final int MAX_BYTES = 1 << 18;

  private static final int LONGEST_LIST = 100;

  /** A note has room for them beside the server and the registrar. */
  private static final int MOST = SignedNote.MOST_SIGNATURES - 2;

  @Inject Caller caller;
  @Inject Elections elections;
  @Inject Members members;
  @Inject Seats seats;
  @Inject Notes notes;
  @Inject Independence independence;
  @Inject Settings settings;
  @Inject Event<DomainEvent> events;

  /** The auditors and what waits for them; empty when there is no such election. */
  @Permit({Role.AUDITOR, Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Optional<AuditCard> find(ElectionId id) {
    return elections.find(id).map(this::card);
  }

  private AuditCard card(ElectionCard election) {
    return new AuditCard(
        notes.auditors(election.id()),
        needed(election),
        isEarly(election)
            ? wanted(election).filter(kind -> notes.find(election.id(), kind).isPresent()).toList()
            : List.of());
  }

  private int needed(ElectionCard election) {
    return elections.terms(election.id()).orElseThrow().auditors(election.profile());
  }

  /** What auditors sign of an election. */
  private static Stream<StatementKind> wanted(ElectionCard election) {
    return election.profile() == Profile.CONTESTED
        ? Stream.of(StatementKind.ROLL, StatementKind.OPENING)
        : Stream.of(StatementKind.OPENING);
  }

  private static boolean isEarly(ElectionCard election) {
    return election.state().compareTo(ElectionState.PROVEN) < 0;
  }

  /**
   * Enters the public key of the calling auditor.
   *
   * @param list where she comes from, by her own word; each auditor from another
   * @param key as the tool has written it: {@code NAME+hash+base64}
   * @return refused for whoever holds a part of the election's key, makes its codes, edits the
   *     register or runs the vote; for a key that signs already; and the second time
   */
  @Permit(Role.AUDITOR)
  public Outcome<ElectionId> enrol(ElectionId id, String list, String key) {
    PersonId me = caller.requirePerson();
    ElectionCard election = locked(id);
    if (!isEarly(election)) {
      return Outcome.refused(election.state().refusal());
    }
    if (seats.people(id).stream().anyMatch(one -> one.person().equals(me))) {
      return Outcome.refused("ballots.refused.auditor-holds");
    }
    if (independence.runsTheVote(me)) {
      return Outcome.refused("ballots.refused.auditor-office");
    }
    if (notes.auditors(id).size() >= MOST) {
      return Outcome.refused("ballots.refused.auditor-many", MOST);
    }
    String clean = Text.line(list);
    if (clean.isEmpty() || clean.length() > LONGEST_LIST) {
      return Outcome.refused(
          List.of(Refusal.of("list", "ballots.refused.auditor-list", LONGEST_LIST)));
    }
    Optional<NoteKey> read = read(key);
    if (read.isEmpty()) {
      return Outcome.refused(List.of(Refusal.of("key", "ballots.refused.auditor-key")));
    }
    return enrol(id, me, clean, read.get());
  }

  private Outcome<ElectionId> enrol(ElectionId id, PersonId me, String list, NoteKey key) {
    String name = settings.realm() + "/auditor";
    if (!key.name().equals(name)) {
      return Outcome.refused(List.of(Refusal.of("key", "ballots.refused.auditor-realm", name)));
    }
    boolean there = notes.auditors(id).stream().anyMatch(one -> one.person().equals(me));
    if (!there && !notes.claim(id, key)) {
      return Outcome.refused(List.of(Refusal.of("key", "ballots.refused.auditor-taken")));
    }
    String own = members.names(List.of(me)).get(me);
    if (there || own == null || !notes.enrol(id, me, own, list, key)) {
      return Outcome.refused("ballots.refused.auditor-there");
    }
    events.fire(new AuditorEnrolled(id));
    return Outcome.done(id);
  }

  private static Optional<NoteKey> read(String key) {
    try {
      return Optional.of(NoteKey.read(key == null ? "" : key));
    } catch (Malformed wrong) {
      return Optional.empty();
    }
  }

  /**
   * Takes a statement that the calling auditor has signed on her own computer.
   *
   * @return refused when it is not the one that waits, and when her signature does not hold
   */
  @Permit(Role.AUDITOR)
  public Outcome<ElectionId> sign(ElectionId id, byte[] file) {
    PersonId me = caller.requirePerson();
    if (file.length > MAX_BYTES) {
      return Outcome.refused("ballots.refused.auditor-large");
    }
    Optional<SignedNote> read = note(file);
    ElectionCard election = locked(id);
    if (!isEarly(election)) {
      return Outcome.refused(election.state().refusal());
    }
    AuditorCard auditor =
        notes.auditors(id).stream().filter(one -> one.person().equals(me)).findFirst().orElse(null);
    if (auditor == null) {
      return Outcome.refused("ballots.refused.auditor-unknown");
    }
    NoteKey key = NoteKey.read(auditor.key());
    Optional<SignedNote> note = read.filter(n -> n.isSignedBy(key));
    Optional<StatementKind> kind =
        wanted(election).filter(one -> note.filter(n -> is(id, one, n)).isPresent()).findFirst();
    if (kind.isEmpty()) {
      return Outcome.refused("ballots.refused.auditor-signature");
    }
    if (!auditor.signed().contains(kind.get())) {
      notes.sign(id, me, kind.get(), note.get().by(key).orElseThrow());
      events.fire(new StatementAudited(id, kind.get()));
    }
    return Outcome.done(id);
  }

  private static Optional<SignedNote> note(byte[] file) {
    try {
      return Optional.of(SignedNote.read(file));
    } catch (Malformed wrong) {
      return Optional.empty();
    }
  }

  /** Whether it is the very same statement. */
  private boolean is(ElectionId id, StatementKind kind, SignedNote note) {
    return notes
        .find(id, kind)
        .filter(ours -> ours.origin().equals(note.origin()))
        .filter(ours -> ours.statement().equals(note.statement()))
        .isPresent();
  }

  /** What still has to be signed before the election may open; empty when nothing has. */
  Optional<Refusal> missing(ElectionCard election) {
    ElectionId id = election.id();
    if (election.profile() != Profile.LIGHT && notes.find(id, StatementKind.ROLL).isEmpty()) {
      return Optional.of(Refusal.because("ballots.refused.roll-unsigned"));
    }
    AuditCard card = card(election);
    return wanted(election)
        .filter(kind -> card.signed(kind) < card.needed())
        .findFirst()
        .map(
            kind ->
                Refusal.because(
                    "ballots.refused.auditors-" + kind.text(), card.signed(kind), card.needed()));
  }

  private ElectionCard locked(ElectionId id) {
    seats.lock(id);
    ElectionCard election = elections.find(id).orElse(null);
    caller.require(election != null);
    return election;
  }
}
