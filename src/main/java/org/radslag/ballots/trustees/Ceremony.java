package org.radslag.ballots.trustees;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionKeys;
import org.radslag.ballots.Elections;
import org.radslag.ballots.protocol.ceremony.Aloud;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.platform.OwnTransaction;
import org.radslag.platform.UseCase;

/**
 * The work of the trustees as the server sees it: it hands out tasks and takes in messages, each
 * checked when it comes, and keeps each once. The same message again is no fault.
 */
@UseCase
public class Ceremony {

  @Inject Caller caller;
  @Inject Elections elections;
  @Inject ElectionKeys keys;
  @Inject Seats seats;
  @Inject Protocols protocols;
  @Inject Round round;
  @Inject Delivery delivery;
  @Inject OwnTransaction apart;
  @Inject Event<DomainEvent> events;

  /** The elections in which the caller is a trustee or the registrar, newest first. */
  @Permit(Role.MEMBER)
  public List<CeremonyCard> mine() {
    PersonId person = caller.requirePerson();
    return seats.of(person).stream().flatMap(id -> look(id).stream()).map(this::card).toList();
  }

  /**
   * The elections in which a step waits for the caller, newest first; what is read aloud and the
   * protocols are left out.
   */
  @Permit(Role.MEMBER)
  public List<CeremonyCard> turns() {
    PersonId person = caller.requirePerson();
    return seats.of(person).stream()
        .flatMap(id -> elections.find(id).stream())
        .filter(election -> mayWait(election, person))
        .flatMap(election -> round.look(election).stream())
        .map(
            look ->
                new CeremonyCard(
                    look.election(),
                    look.people(),
                    look.stage(),
                    place(look, person),
                    List.of(),
                    List.of()))
        .filter(CeremonyCard::isMyTurn)
        .toList();
  }

  /** Whether a step can wait for her: told without reading what trustees have said. */
  private boolean mayWait(ElectionCard election, PersonId person) {
    return switch (election.state()) {
      case PREPARED, FROZEN, SEALED, TALLIED -> true;
      case COUNTED ->
          protocols.isWritten(election.id(), ProtocolKind.COUNT)
              && !seats.hasSaid(election.id(), person, TrusteeStage.COUNT);
      case KEYED, PROVEN, OPEN, CLOSED, WITHHELD, ABANDONED -> false;
    };
  }

  /**
   * How far it has come; empty when nobody has been named, or the caller has nothing to do with it.
   */
  @Permit({Role.MEMBER, Role.ELECTION_COMMITTEE, Role.OFFICE, Role.AUDITOR})
  public Optional<CeremonyCard> find(ElectionId id) {
    return look(id).filter(this::isSeen).map(this::card);
  }

  private Optional<Round.Look> look(ElectionId id) {
    return elections.find(id).flatMap(round::look);
  }

  private boolean isSeen(Round.Look look) {
    return caller.has(Role.ELECTION_COMMITTEE)
        || caller.has(Role.OFFICE)
        || caller.has(Role.AUDITOR)
        || caller.person().map(p -> place(look, p) >= 0).orElse(false);
  }

  private static int place(Round.Look look, PersonId person) {
    return look.people().stream()
        .filter(p -> p.person().equals(person))
        .map(TrusteeCard::place)
        .findFirst()
        .orElse(-1);
  }

  private CeremonyCard card(Round.Look look) {
    List<CeremonyCard.Aloud> aloud = new ArrayList<>();
    for (TrusteeStage stage :
        List.of(TrusteeStage.COMMIT, TrusteeStage.REVEAL, TrusteeStage.CONFIRM)) {
      boolean reached = look.stage() == null || look.stage().compareTo(stage) >= 0;
      if (reached && look.table().stage().map(s -> s.compareTo(stage) >= 0).orElse(true)) {
        look.table().aloud(stage).ifPresent(t -> aloud.add(new CeremonyCard.Aloud(stage, t)));
      }
    }
    round
        .setup(look.election())
        .ifPresent(
            head -> aloud.add(new CeremonyCard.Aloud(TrusteeStage.KEYCHECK, Aloud.setup(head))));
    return new CeremonyCard(
        look.election(),
        look.people(),
        look.stage(),
        caller.person().map(p -> place(look, p)).orElse(-1),
        aloud,
        Stream.of(ProtocolKind.values())
            .filter(kind -> protocols.isWritten(look.id(), kind))
            .toList());
  }

  /** The caller's task in the present step, as a file for her device; empty when there is none. */
  @Permit(Role.MEMBER)
  public Optional<byte[]> task(ElectionId id) {
    Round.Look look = look(id).orElse(null);
    if (look == null || look.stage() == null || !look.stage().hasTask()) {
      return Optional.empty();
    }
    int place = place(look, caller.requirePerson());
    caller.require(place > 0);
    return Optional.of(
        look.stage() == TrusteeStage.KEYCHECK
            ? look.table()
                .task(
                    TrusteeStage.KEYCHECK,
                    place,
                    round
                        .trial(look.election())
                        .orElseThrow()
                        .keyCheck()
                        .task(round.setup(look.election()).orElseThrow()))
                .bytes()
            : look.table().task(look.stage(), place).bytes());
  }

  /**
   * Takes the message that the caller's device has made for the present step. Refused with what
   * does not hold; what was refused is not kept.
   */
  @Permit(Role.MEMBER)
  public Outcome<TrusteeStage> deliver(ElectionId id, byte[] bytes) {
    seats.lock(id);
    Round.Look look = look(id).orElse(null);
    caller.require(look != null);
    int place = place(look, caller.requirePerson());
    caller.require(place > 0);
    if (bytes.length > TrusteeMessage.MAX_BYTES) {
      return Outcome.refused("ballots.refused.keys-large");
    }
    try {
      return deliver(look, place, TrusteeMessage.read(bytes));
    } catch (Malformed | IllegalArgumentException wrong) {
      if (look.stage() != null) {
        apart.run(() -> events.fire(new TrusteeStepRefused(id, place, look.stage())));
      }
      String reason = wrong instanceof Malformed ? wrong.getMessage() : "It cannot be read.";
      return Outcome.refused("ballots.refused.keys-message", reason);
    }
  }

  private Outcome<TrusteeStage> deliver(Round.Look look, int place, TrusteeMessage message) {
    for (TrusteeStage stage : TrusteeStage.values()) {
      if (message.equals(look.said(stage, place))) {
        return Outcome.done(stage);
      }
    }
    TrusteeStage stage = look.stage();
    if (stage == null || message.step() != stage.step()) {
      return Outcome.refused("ballots.refused.keys-not-now");
    }
    if (look.said(stage, place) != null) {
      return Outcome.refused("ballots.refused.keys-answered");
    }
    look.table().check(stage, place, message);
    Outcome<ElectionId> taken = delivery.take(look, place, message);
    if (!taken.isDone()) {
      return Outcome.refused(taken.reasons());
    }
    seats.keep(look.id(), place, stage, message);
    events.fire(new TrusteeStepDone(look.id(), place, stage));
    return Outcome.done(stage);
  }

  /**
   * Hands the trustees' key over to the election, once all have confirmed that they have read the
   * same fingerprints aloud.
   */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> takeOver(ElectionId id) {
    seats.lock(id);
    Round.Look look = look(id).orElse(null);
    caller.require(look != null);
    ElectionCard election = look.election();
    if (!Round.isOpenForKeys(election.state())) {
      return Outcome.refused(election.state().refusal());
    }
    if (look.table().stage().isPresent()) {
      return Outcome.refused("ballots.refused.keys-not-all");
    }
    return keys.takeTrustees(id, look.table().outcome());
  }
}
