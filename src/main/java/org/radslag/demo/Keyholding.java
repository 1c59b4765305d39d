package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.radslag.ballots.Board;
import org.radslag.ballots.ElectionHours;
import org.radslag.ballots.Elections;
import org.radslag.ballots.RegistrarLine;
import org.radslag.ballots.Roll;
import org.radslag.ballots.protocol.ceremony.ClosedArchive;
import org.radslag.ballots.protocol.ceremony.TrusteeDevice;
import org.radslag.ballots.protocol.ceremony.TrusteeTask;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.ballots.protocol.verification.Workers;
import org.radslag.ballots.trustees.Appointee;
import org.radslag.ballots.trustees.Appointments;
import org.radslag.ballots.trustees.Audits;
import org.radslag.ballots.trustees.Ceremony;
import org.radslag.ballots.trustees.ProtocolKind;
import org.radslag.ballots.trustees.StartOfVote;
import org.radslag.ballots.trustees.StatementKind;
import org.radslag.ballots.trustees.Statements;
import org.radslag.ballots.trustees.TrusteeStage;
import org.radslag.ballots.trustees.VoteProtocols;
import org.radslag.kernel.PersonId;
import org.radslag.membervotes.Electorate;

/** The demo's three trustees and its registrar, from the frozen roll to the signed count. */
@ApplicationScoped
class Keyholding {

  /** Trustees by member number, each with the list that has put her forward. */
  private static final List<List<String>> TRUSTEES =
      List.of(
          List.of("200442", "Almviks lista"),
          List.of("200603", "Norrportens lista"),
          List.of("201716", "Kvarnbergets lista"));

  private static final String AUDITOR = "209640";
  private static final List<String> REGISTRAR = List.of("201793", "Tegelhagas lista");

  @Inject Stage stage;
  @Inject Cast cast;
  @Inject Devices home;
  @Inject Clock clock;
  @Inject Electorate electorate;
  @Inject Elections elections;
  @Inject ElectionHours hours;
  @Inject Roll roll;
  @Inject Board board;
  @Inject Appointments appointments;
  @Inject Ceremony ceremony;
  @Inject Statements statements;
  @Inject Audits audits;
  @Inject StartOfVote start;
  @Inject VoteProtocols protocols;

  /** From the called vote to the signed protocol that lets it open. */
  void prepare(PlayedVote vote) {
    vote.election = stage.system(() -> electorate.freeze(vote.id));
    vote.uuid = stage.ask(() -> elections.find(vote.election)).orElseThrow().uuid();
    stage.system(
        () ->
            appointments.appoint(
                vote.election,
                TRUSTEES.stream().map(this::appointee).toList(),
                appointee(REGISTRAR)));
    for (int place = 1; place <= PlayedVote.TRUSTEES; place++) {
      vote.devices.put(place, home.trustee(vote.place(place)));
    }
    for (TrusteeStage step : TrusteeStage.values()) {
      if (step.isCeremony()) {
        answer(vote);
      }
    }
    stage.system(() -> ceremony.takeOver(vote.election));
    register(vote);
    stage.system(() -> elections.seal(vote.election));
    stage.system(() -> start.hold(vote.election));
    answer(vote);
    stage.system(() -> start.write(vote.election));
    sign(vote, ProtocolKind.START);
    witness(vote);
    stage.system(() -> start.prove(vote.election));
    vote.devices.forEach((place, device) -> home.keep(vote.place(place), device));
  }

  private Appointee appointee(List<String> one) {
    return new Appointee(cast.person(one.get(0)), one.get(1));
  }

  static String trustee(int place) {
    return TRUSTEES.get(place - 1).get(0);
  }

  static String auditor() {
    return AUDITOR;
  }

  static String registrar() {
    return REGISTRAR.get(0);
  }

  /** Every trustee does the task that waits for her. */
  private void answer(PlayedVote vote) {
    for (int place = 1; place <= PlayedVote.TRUSTEES; place++) {
      PersonId trustee = cast.person(trustee(place));
      byte[] task = stage.asks(trustee, () -> ceremony.task(vote.election)).orElseThrow();
      TrusteeDevice device = vote.devices.get(place);
      byte[] message = device.answer(TrusteeTask.read(task)).message().bytes();
      stage.as(trustee, () -> ceremony.deliver(vote.election, message));
    }
  }

  private void register(PlayedVote vote) {
    List<RegistrarLine> lines = stage.ask(() -> roll.credentialsFor(vote.election));
    vote.registrar = home.registrar(cast.name(registrar()), vote.title, vote.uuid, lines);
    vote.codes.putAll(vote.registrar.codes());
    byte[] halves = vote.registrar.publicHalves();
    stage.system(() -> statements.takeHalves(vote.election, halves));
    String today = LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
    byte[] rolled = stage.ask(() -> board.rollStatement(vote.election)).orElseThrow();
    byte[] signed = vote.registrar.signRoll(rolled, today);
    stage.system(() -> statements.take(vote.election, StatementKind.ROLL, signed));
  }

  private void sign(PlayedVote vote, ProtocolKind kind) {
    byte[] hash = Hash.bytes(stage.ask(() -> protocols.pdf(vote.election, kind)).orElseThrow());
    for (int place = 1; place <= PlayedVote.TRUSTEES; place++) {
      byte[] message = vote.devices.get(place).sign(hash).bytes();
      stage.as(cast.person(trustee(place)), () -> ceremony.deliver(vote.election, message));
    }
  }

  /** The auditor signs that she has seen how it begins. */
  private void witness(PlayedVote vote) {
    PersonId auditor = cast.person(AUDITOR);
    NoteSigner key = home.auditor(vote.uuid);
    stage.as(auditor, () -> audits.enrol(vote.election, "Liljedals lista", key.key().text()));
    byte[] opening =
        stage.ask(() -> statements.note(vote.election, StatementKind.OPENING)).orElseThrow();
    byte[] signed = SignedNote.read(opening).signedBy(key).bytes();
    stage.as(auditor, () -> audits.sign(vote.election, signed));
  }

  /** Two of three decrypt, the server counts, all sign; the registrar closes her list. */
  void count(PlayedVote vote) {
    ClosedArchive archive = verified(archive(vote.uuid));
    for (int place : List.of(1, 3)) {
      byte[] message = vote.devices.get(place).decrypt(archive).bytes();
      stage.as(cast.person(trustee(place)), () -> ceremony.deliver(vote.election, message));
    }
    stage.asSystem(() -> hours.count(vote.election));
    stage.system(() -> protocols.writeCount(vote.election));
    sign(vote, ProtocolKind.COUNT);
    vote.devices.forEach((place, device) -> home.keep(vote.place(place), device));
    byte[] signed = vote.registrar.closing();
    stage.system(() -> statements.take(vote.election, StatementKind.CLOSING, signed));
  }

  private static ClosedArchive verified(byte[] archive) {
    try {
      return ClosedArchive.verify(
          () -> new ByteArrayInputStream(archive), Workers.none(), checked -> {});
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private byte[] archive(String uuid) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    stage.asSystem(
        () -> {
          try {
            board.archive(uuid, out);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
    return out.toByteArray();
  }
}
