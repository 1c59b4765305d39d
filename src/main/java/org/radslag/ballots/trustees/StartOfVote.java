package org.radslag.ballots.trustees;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.SystemWork;
import org.radslag.ballots.Board;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionKeys;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.Elections;
import org.radslag.ballots.LogKey;
import org.radslag.ballots.ServerKeyTrial;
import org.radslag.ballots.protocol.ceremony.KeyCheck;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.statement.OpeningStatement;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.platform.Programme;
import org.radslag.platform.UseCase;

/**
 * What must be shown before a vote opens: a trial by script, every key tried, an empty box; written
 * down and signed by all trustees and by auditors. Nothing opens before it is signed.
 */
@UseCase
public class StartOfVote {

  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Elections elections;
  @Inject ElectionKeys keys;
  @Inject ServerKeyTrial server;
  @Inject Board board;
  @Inject Seats seats;
  @Inject Protocols protocols;
  @Inject Notes notes;
  @Inject Audits audits;
  @Inject LogKey log;
  @Inject Programme programme;
  @Inject SystemWork system;
  @Inject ProtocolTexts texts;
  @Inject Round round;
  @Inject Event<DomainEvent> events;

  private final SecureRandom random = new SecureRandom();

  /**
   * Holds the trial election and makes the number on which every key is tried. When the server has
   * got another programme since, it is held again as long as no trustee has signed: the number
   * stays, for the keys are the same; what rested on the former trial goes.
   */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> hold(ElectionId id) {
    seats.lock(id);
    ElectionCard election = card(id);
    if (election.state() != ElectionState.SEALED) {
      return Outcome.refused(election.state().refusal());
    }
    Protocols.Trial before = round.trial(election).orElse(null);
    if (before != null && !mayTryAgain(id, before)) {
      return Outcome.refused("ballots.refused.keys-tried");
    }
    Election real = Election.read(board.record(election.uuid()).orElseThrow());
    TrialElection.Outcome trial =
        new TrialElection(real, random).hold(clock.instant().getEpochSecond());
    if (!trial.right()) {
      return Outcome.refused("ballots.refused.keys-trial");
    }
    if (before == null) {
      KeyCheck check = KeyCheck.random(election.uuid(), real.publicKey(), random);
      protocols.keep(id, trial, check, programme.hash());
    } else {
      protocols.tryAgain(id, trial, programme.hash());
      notes.withdrawOpening(id);
    }
    events.fire(new StartTried(id, trial.sent()));
    return Outcome.done(id);
  }

  private boolean mayTryAgain(ElectionId id, Protocols.Trial before) {
    return !programme.hash().equals(before.programme())
        && !seats.said(id).containsKey(TrusteeStage.START);
  }

  /** Writes the protocol, once every trustee has tried her key. */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> write(ElectionId id) {
    seats.lock(id);
    ElectionCard election = card(id);
    Round.Look look = round.look(election).orElse(null);
    Protocols.Trial trial = round.trial(election).orElse(null);
    if (election.state() != ElectionState.SEALED || look == null) {
      return Outcome.refused(election.state().refusal());
    }
    if (trial == null || !look.table().complete(TrusteeStage.KEYCHECK)) {
      return Outcome.refused("ballots.refused.keys-not-all");
    }
    if (protocols.pdf(id, ProtocolKind.START).isPresent()) {
      return Outcome.refused("ballots.refused.keys-written");
    }
    int combinations = combinations(look, trial.keyCheck());
    if (combinations < 1) {
      return Outcome.refused("ballots.refused.keys-combinations");
    }
    Optional<byte[]> pdf = texts.start(look, trial, combinations);
    if (pdf.isEmpty()) {
      return Outcome.refused("ballots.refused.keys-box");
    }
    protocols.keep(id, ProtocolKind.START, pdf.get());
    notes.keep(id, StatementKind.OPENING, opening(election, trial, pdf.get()));
    events.fire(new ProtocolWritten(id, ProtocolKind.START));
    return Outcome.done(id);
  }

  private SignedNote opening(ElectionCard election, Protocols.Trial trial, byte[] pdf) {
    OpeningStatement statement =
        new OpeningStatement(
            election.uuid(),
            election.fingerprint(),
            election.head(),
            trial.programme(),
            Hash.hex(pdf));
    return log.sign(StatementKind.OPENING.text(), statement.text());
  }

  /** How many combinations of trustees and the server read 0; less than 1 if any does not. */
  private int combinations(Round.Look look, KeyCheck check) {
    KeyTrial trial = new KeyTrial(check, round.trustees(look.election()));
    if (!trial.take(1, server.part(look.id(), check))) {
      return -1;
    }
    for (TrusteeCard trustee : look.people()) {
      if (!trustee.isRegistrar()
          && !trial.take(
              trustee.place() + 1,
              KeyCheck.Part.read(
                  Round.GROUP, look.said(TrusteeStage.KEYCHECK, trustee.place()).data()))) {
        return -1;
      }
    }
    return trial.combinations();
  }

  /**
   * Lets the election open at its hour, once all trustees, the registrar and the auditors have
   * signed what is theirs to sign, and the programme is the one that was tried.
   */
  @Permit({Role.ELECTION_COMMITTEE, Role.OFFICE})
  public Outcome<ElectionId> prove(ElectionId id) {
    seats.lock(id);
    ElectionCard election = card(id);
    Round.Look look = round.look(election).orElse(null);
    if (look == null || !look.table().complete(TrusteeStage.START)) {
      return Outcome.refused("ballots.refused.keys-not-signed");
    }
    Protocols.Trial trial = round.trial(election).orElseThrow();
    if (!programme.hash().equals(trial.programme())) {
      return Outcome.refused("ballots.refused.keys-programme");
    }
    Optional<Refusal> missing = audits.missing(election);
    return missing.isPresent()
        ? Outcome.refused(List.of(missing.get()))
        : system.ask(() -> keys.proven(id));
  }

  /** The archive of the trial election, for everybody to verify; empty before it was held. */
  @Permit(Role.ANYONE)
  public Optional<byte[]> trial(ElectionId id) {
    return elections.find(id).flatMap(round::trial).map(Protocols.Trial::archive);
  }

  private ElectionCard card(ElectionId id) {
    ElectionCard election = elections.find(id).orElse(null);
    caller.require(election != null);
    return election;
  }
}
