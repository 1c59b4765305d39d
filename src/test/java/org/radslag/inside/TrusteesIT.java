package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.ballots.BallotBox;
import org.radslag.ballots.Board;
import org.radslag.ballots.CastAnswer;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionPlan;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.Elections;
import org.radslag.ballots.protocol.ceremony.Aloud;
import org.radslag.ballots.protocol.ceremony.ClosedArchive;
import org.radslag.ballots.protocol.ceremony.Place;
import org.radslag.ballots.protocol.ceremony.TrusteeDevice;
import org.radslag.ballots.protocol.ceremony.TrusteeMessage;
import org.radslag.ballots.protocol.ceremony.TrusteeTask;
import org.radslag.ballots.protocol.election.BallotMaker;
import org.radslag.ballots.protocol.election.Credential;
import org.radslag.ballots.protocol.election.Election;
import org.radslag.ballots.protocol.record.Hash;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.OpeningStatement;
import org.radslag.ballots.protocol.verification.Report;
import org.radslag.ballots.protocol.verification.Verifier;
import org.radslag.ballots.protocol.verification.Workers;
import org.radslag.ballots.trustees.Appointee;
import org.radslag.ballots.trustees.Appointments;
import org.radslag.ballots.trustees.Ceremony;
import org.radslag.ballots.trustees.CeremonyCard;
import org.radslag.ballots.trustees.ProtocolKind;
import org.radslag.ballots.trustees.StartOfVote;
import org.radslag.ballots.trustees.StatementKind;
import org.radslag.ballots.trustees.TrusteeStage;
import org.radslag.ballots.trustees.VoteProtocols;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;

/** Trustees from their naming to the signed count, each with a device of her own. */
@ExtendWith(ArquillianExtension.class)
class TrusteesIT {

  @Inject SecretVotes votes;
  @Inject Signers signers;
  @Inject Elections elections;
  @Inject Appointments appointments;
  @Inject Ceremony ceremony;
  @Inject StartOfVote start;
  @Inject VoteProtocols protocols;
  @Inject Roles roles;
  @Inject BallotBox box;
  @Inject Board board;
  @Inject Clock clock;
  @Inject As as;

  private final SecureRandom random = new SecureRandom();
  private final List<TrusteeDevice> devices = new ArrayList<>();
  private List<PersonId> people;
  private ElectionId id;
  private String uuid;

  @AfterEach
  void auditors_leave() {
    signers.leave();
  }

  private void prepared(Duration closing) {
    ElectionPlan plan = votes.plan(votes.associations(12), true, clock.instant().plus(closing));
    id = as.system(() -> elections.prepare(plan)).value();
    as.system(() -> elections.freeze(id)).value();
    uuid = as.system(() -> elections.find(id)).orElseThrow().uuid();
    people = signers.outside(votes.entitled(plan)).subList(0, 6);
  }

  private List<Appointee> trustees(String... lists) {
    List<Appointee> all = new ArrayList<>();
    for (int i = 0; i < lists.length; i++) {
      all.add(new Appointee(people.get(i), lists[i]));
    }
    return all;
  }

  private List<Appointee> three() {
    return trustees("Lista A", "Lista B", "Lista C");
  }

  private Appointee registrar() {
    return new Appointee(people.get(5), "Lista K");
  }

  private Outcome<ElectionId> appoint(List<Appointee> trustees, Appointee registrar) {
    return as.system(() -> appointments.appoint(id, trustees, registrar));
  }

  private static String reason(Outcome<?> outcome) {
    return outcome.reasons().get(0).reason();
  }

  private void appointed() {
    appoint(three(), registrar()).value();
    for (int i = 1; i <= 3; i++) {
      devices.add(
          TrusteeDevice.fresh(new Place(uuid, SecretVotes.GROUP, 3, 2, i), new SecureRandom()));
    }
  }

  private Outcome<TrusteeStage> deliver(int place, byte[] message) {
    return as.member(people.get(place - 1), () -> ceremony.deliver(id, message));
  }

  private byte[] answer(int place) {
    byte[] task = as.member(people.get(place - 1), () -> ceremony.task(id)).orElseThrow();
    return devices.get(place - 1).answer(TrusteeTask.read(task)).message().bytes();
  }

  private void step(TrusteeStage stage) {
    for (int place = 1; place <= 3; place++) {
      assertEquals(stage, card().stage());
      assertEquals(stage, deliver(place, answer(place)).value());
    }
  }

  private CeremonyCard card() {
    return as.system(() -> ceremony.find(id)).orElseThrow();
  }

  @Test
  void trustees_and_registrar_are_different_persons_of_different_lists_who_do_not_run_the_vote() {
    prepared(Duration.ofHours(5));
    assertEquals(
        "ballots.refused.keys-number",
        reason(appoint(trustees("Lista A", "Lista B"), registrar())));
    assertEquals(
        "ballots.refused.keys-same-list",
        reason(appoint(trustees("Lista A", "lista  a", "Lista C"), registrar())));
    assertEquals(
        "ballots.refused.keys-list",
        reason(appoint(trustees("Lista A", " ", "Lista C"), registrar())));
    assertEquals(
        "ballots.refused.keys-twice",
        reason(appoint(three(), new Appointee(people.get(1), "Lista K"))));
    assertEquals(
        "ballots.refused.keys-no-member",
        reason(appoint(three(), new Appointee(PersonId.create(), "Lista K"))));
    PersonId office = people.get(4);
    as.system(() -> roles.grant(office, Role.OFFICE, null)).value();
    assertEquals(
        "ballots.refused.keys-office", reason(appoint(three(), new Appointee(office, "Lista K"))));
    as.system(() -> roles.end(office, Role.OFFICE, null)).value();
    appointed();
    assertThrows(Forbidden.class, () -> as.member(office, () -> ceremony.deliver(id, new byte[0])));
    assertTrue(as.member(office, () -> ceremony.find(id)).isEmpty());
    assertEquals(0, as.member(people.get(5), () -> ceremony.find(id)).orElseThrow().own());
    assertTrue(as.member(people.get(0), () -> ceremony.mine()).toString().contains(uuid));
  }

  @Test
  void a_message_is_checked_when_it_comes_and_kept_once() {
    prepared(Duration.ofHours(5));
    appointed();
    assertEquals("ballots.refused.keys-not-all", reason(as.system(() -> ceremony.takeOver(id))));
    byte[] first = answer(1);
    assertEquals("ballots.refused.keys-message", reason(deliver(2, first)));
    byte[] cut = java.util.Arrays.copyOf(first, first.length - 9);
    assertEquals("ballots.refused.keys-message", reason(deliver(1, cut)));
    assertEquals(TrusteeStage.CERTIFICATE, deliver(1, first).value());
    assertEquals(TrusteeStage.CERTIFICATE, deliver(1, first).value());
    TrusteeDevice other =
        TrusteeDevice.fresh(new Place(uuid, SecretVotes.GROUP, 3, 2, 1), new SecureRandom());
    byte[] task = as.member(people.get(0), () -> ceremony.task(id)).orElseThrow();
    byte[] second = other.answer(TrusteeTask.read(task)).message().bytes();
    assertEquals("ballots.refused.keys-answered", reason(deliver(1, second)));
    assertEquals("ballots.refused.keys-begun", reason(appoint(three(), registrar())));
    for (int place = 2; place <= 3; place++) {
      deliver(place, answer(place)).value();
    }
    TrusteeMessage commit = TrusteeMessage.read(answer(1));
    assertEquals("ballots.refused.keys-not-now", reason(deliver(1, second)));
    Json.Members forged = Json.members("commitment", commit.data().values().get("commitment"));
    byte[] wrong = new TrusteeMessage(commit.step(), uuid, 1, forged, commit.signature()).bytes();
    assertEquals("ballots.refused.keys-message", reason(deliver(1, wrong)));
    assertEquals(Set.of(TrusteeStage.CERTIFICATE), card().people().get(1).done());
  }

  private byte[] archive() {
    return as.nobody(() -> board.part(uuid, 0)).bytes();
  }

  private void sign(ProtocolKind kind, TrusteeStage stage) {
    byte[] pdf = as.nobody(() -> protocols.pdf(id, kind)).orElseThrow();
    assertTrue(as.nobody(() -> protocols.signatures(id, kind)).isEmpty());
    byte[] foreign = devices.get(0).sign(Hash.bytes("another document")).bytes();
    assertEquals("ballots.refused.keys-document", reason(deliver(1, foreign)));
    for (int place = 1; place <= 3; place++) {
      byte[] signed = devices.get(place - 1).sign(Hash.bytes(pdf)).bytes();
      assertEquals(stage, deliver(place, signed).value());
    }
    assertTrue(as.nobody(() -> protocols.signatures(id, kind)).orElseThrow().length > 1000);
  }

  @Test
  void from_the_ceremony_to_the_signed_count_nothing_goes_on_before_all_have_signed()
      throws IOException {
    prepared(Duration.ofHours(2));
    appointed();
    for (TrusteeStage stage : TrusteeStage.values()) {
      if (stage.isCeremony()) {
        step(stage);
      }
    }
    assertEquals(3, card().aloud().size());
    as.system(() -> ceremony.takeOver(id)).value();
    NoteSigner registrar = NoteSigner.random("radslag/registrar", random);
    Map<PersonId, Credential> own = signers.halves(id, people, registrar);
    as.system(() -> elections.seal(id)).value();
    assertEquals("ballots.refused.keys-not-signed", reason(as.system(() -> start.prove(id))));
    as.system(() -> start.hold(id)).value();
    assertEquals("ballots.refused.keys-tried", reason(as.system(() -> start.hold(id))));
    assertEquals("ballots.refused.keys-not-all", reason(as.system(() -> start.write(id))));
    step(TrusteeStage.KEYCHECK);
    String first = Aloud.setup(verified(archive()).head().orElseThrow());
    assertEquals(new CeremonyCard.Aloud(TrusteeStage.KEYCHECK, first), card().aloud().get(3));
    as.system(() -> start.write(id)).value();
    tried("former programme");
    as.system(() -> start.hold(id)).value();
    as.system(() -> start.write(id)).value();
    sign(ProtocolKind.START, TrusteeStage.START);
    assertEquals("ballots.refused.roll-unsigned", reason(as.system(() -> start.prove(id))));
    signers.signRoll(id, registrar);
    assertEquals("ballots.refused.auditors-opening", reason(as.system(() -> start.prove(id))));
    NoteSigner auditor = signers.enrol(id, people.get(4), "Lista R");
    signers.sign(id, people.get(4), auditor, StatementKind.OPENING).value();
    as.system(() -> roles.end(people.get(4), Role.AUDITOR, null)).value();
    assertEquals("ballots.refused.auditors-opening", reason(as.system(() -> start.prove(id))));
    as.system(() -> roles.grant(people.get(4), Role.AUDITOR, null)).value();
    OpeningStatement opening = signers.opening(id);
    byte[] pdf = as.nobody(() -> protocols.pdf(id, ProtocolKind.START)).orElseThrow();
    assertEquals(Hash.hex(pdf), opening.protocol());
    assertEquals(opening.head(), verified(archive()).head().orElseThrow());
    tried("another programme");
    assertEquals("ballots.refused.keys-tried", reason(as.system(() -> start.hold(id))));
    assertEquals("ballots.refused.keys-programme", reason(as.system(() -> start.prove(id))));
    tried(opening.programme());
    as.system(() -> start.prove(id)).value();
    byte[] trial = as.nobody(() -> start.trial(id)).orElseThrow();
    assertTrue(verified(trial).accepted());
    votes.await(id, ElectionState.OPEN);
    Election record = Election.read(as.nobody(() -> board.record(uuid)).orElseThrow());
    for (PersonId voter : people.subList(0, 3)) {
      byte[] ballot = new BallotMaker(record, own.get(voter), random).make(SecretVotes.YES);
      assertTrue(as.member(voter, () -> box.cast(uuid, ballot)) instanceof CastAnswer.Recorded);
    }
    votes.close(id);
    votes.await(id, ElectionState.TALLIED);
    ClosedArchive closed =
        ClosedArchive.verify(() -> new ByteArrayInputStream(archive()), Workers.none(), n -> {});
    for (int place : List.of(1, 3)) {
      byte[] message = devices.get(place - 1).decrypt(closed).bytes();
      assertEquals(TrusteeStage.DECRYPT, deliver(place, message).value());
    }
    votes.await(id, ElectionState.COUNTED);
    Report report = verified(archive());
    assertTrue(report.accepted());
    assertEquals(Set.of(1, 2, 4), report.count().decrypters());
    assertEquals(null, card().stage());
    as.system(() -> protocols.writeCount(id)).value();
    sign(ProtocolKind.COUNT, TrusteeStage.COUNT);
    assertEquals(2, card().protocols().size());
    assertEquals(2, signers.closed(id, registrar).signatures().size());
  }

  private void tried(String programme) {
    votes.asMigration(
        "UPDATE start_trial SET programme = ? WHERE election = ?", programme, id.toString());
  }

  private static Report verified(byte[] archive) throws IOException {
    return new Verifier(Workers.none(), n -> {}, true).verify(new ByteArrayInputStream(archive));
  }
}
