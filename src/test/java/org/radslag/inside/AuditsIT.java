package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionKeys;
import org.radslag.ballots.ElectionPlan;
import org.radslag.ballots.Elections;
import org.radslag.ballots.LogKey;
import org.radslag.ballots.Profile;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.ballots.trustees.Appointee;
import org.radslag.ballots.trustees.Appointments;
import org.radslag.ballots.trustees.AuditCard;
import org.radslag.ballots.trustees.Audits;
import org.radslag.ballots.trustees.StatementKind;
import org.radslag.ballots.trustees.Statements;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;

/** Auditors sign with keys of their own, and a contested vote needs more of them. */
@ExtendWith(ArquillianExtension.class)
class AuditsIT {

  @Inject SecretVotes votes;
  @Inject Signers signers;
  @Inject Elections elections;
  @Inject ElectionKeys keys;
  @Inject Appointments appointments;
  @Inject Audits audits;
  @Inject Statements statements;
  @Inject LogKey log;
  @Inject Clock clock;
  @Inject As as;

  private final NoteSigner registrar = NoteSigner.random("radslag/registrar", new SecureRandom());
  private ElectionId id;
  private List<PersonId> people;

  @AfterEach
  void auditors_leave() {
    signers.leave();
  }

  /** An election of so many trustees whose roll the registrar has signed. */
  private void signed(Profile profile, int trustees, int threshold) {
    ElectionPlan usual =
        votes.plan(votes.associations(12), true, clock.instant().plus(Duration.ofHours(5)));
    ElectionPlan plan =
        new ElectionPlan(
            usual.title(),
            usual.description(),
            usual.language(),
            usual.questions(),
            profile,
            usual.revote(),
            usual.opensAt(),
            usual.closesAt(),
            trustees,
            threshold,
            usual.snapshot(),
            usual.associations(),
            usual.batchHours(),
            usual.crowd(),
            usual.ruleSet());
    id = as.system(() -> elections.prepare(plan)).value();
    as.system(() -> elections.freeze(id)).value();
    people = signers.outside(votes.entitled(plan));
    signers.halves(id, people.subList(0, 1), registrar);
    signers.signRoll(id, registrar);
  }

  private AuditCard card() {
    return as.member(people.get(9), () -> audits.find(id), Role.AUDITOR).orElseThrow();
  }

  private static String reason(Outcome<?> outcome) {
    return outcome.reasons().get(0).reason();
  }

  @Test
  void two_auditors_of_different_lists_sign_the_roll_of_a_contested_vote_beside_the_registrar() {
    signed(Profile.CONTESTED, 5, 3);
    assertEquals(2, card().needed());
    assertEquals(List.of(StatementKind.ROLL), card().waiting());
    NoteSigner first = signers.enrol(id, people.get(6), "Lista A");
    Outcome<ElectionId> same =
        as.member(
            people.get(7), () -> audits.enrol(id, "lista a", key().key().text()), Role.AUDITOR);
    assertEquals("ballots.refused.auditor-there", reason(same));
    NoteSigner second = signers.enrol(id, people.get(7), "Lista B");
    signers.sign(id, people.get(6), first, StatementKind.ROLL).value();
    assertEquals(1, card().signed(StatementKind.ROLL));
    signers.sign(id, people.get(7), second, StatementKind.ROLL).value();
    signers.sign(id, people.get(7), second, StatementKind.ROLL).value();
    assertEquals(2, card().signed(StatementKind.ROLL));
    SignedNote note =
        SignedNote.read(as.nobody(() -> statements.note(id, StatementKind.ROLL)).orElseThrow());
    assertTrue(note.isSignedBy(first.key()));
    assertTrue(note.isSignedBy(second.key()));
    assertTrue(note.isSignedBy(registrar.key()));
    assertTrue(note.isSignedBy(log.key()));
    assertEquals(4, note.signatures().size());
  }

  private static NoteSigner key() {
    return NoteSigner.random("radslag/auditor", new SecureRandom());
  }

  @Test
  void a_foreign_key_another_statement_and_somebody_unknown_sign_nothing() {
    signed(Profile.CONTESTED, 5, 3);
    PersonId auditor = people.get(6);
    assertEquals(
        "ballots.refused.auditor-unknown",
        reason(signers.sign(id, auditor, key(), StatementKind.ROLL)));
    NoteSigner own = signers.enrol(id, auditor, "Lista A");
    assertEquals(
        "ballots.refused.auditor-signature",
        reason(signers.sign(id, auditor, key(), StatementKind.ROLL)));
    SignedNote roll =
        SignedNote.read(as.nobody(() -> statements.note(id, StatementKind.ROLL)).orElseThrow());
    byte[] altered =
        new SignedNote(roll.origin(), roll.statement().replace("\"v\":1", "\"v\":2"), List.of())
            .signedBy(own)
            .bytes();
    assertEquals("ballots.refused.auditor-signature", reason(hand(auditor, altered)));
    assertEquals("ballots.refused.auditor-signature", reason(hand(auditor, new byte[] {1})));
    assertEquals(
        "ballots.refused.auditor-key",
        reason(as.member(people.get(7), () -> audits.enrol(id, "Lista B", "x"), Role.AUDITOR)));
    assertEquals(0, card().signed(StatementKind.ROLL));
  }

  private Outcome<ElectionId> hand(PersonId auditor, byte[] note) {
    return as.member(auditor, () -> audits.sign(id, note), Role.AUDITOR);
  }

  @Test
  void a_trustee_audits_nothing_a_usual_vote_needs_one_auditor_and_nobody_proves_it_by_hand() {
    signed(Profile.STANDARD, 3, 2);
    as.system(
            () ->
                appointments.appoint(
                    id,
                    List.of(
                        new Appointee(people.get(0), "Lista A"),
                        new Appointee(people.get(1), "Lista B"),
                        new Appointee(people.get(2), "Lista C")),
                    new Appointee(people.get(3), "Lista K")))
        .value();
    for (int holder : List.of(0, 3)) {
      Outcome<ElectionId> refused =
          as.member(
              people.get(holder),
              () -> audits.enrol(id, "Lista R", key().key().text()),
              Role.AUDITOR);
      assertEquals("ballots.refused.auditor-holds", reason(refused));
    }
    assertEquals(1, card().needed());
    assertEquals(List.of(), card().waiting(), "the roll of a usual vote is the registrar's");
    assertThrows(
        Forbidden.class,
        () -> as.member(people.get(8), () -> keys.proven(id), Role.ELECTION_COMMITTEE));
    assertThrows(
        Forbidden.class,
        () -> as.member(people.get(8), () -> audits.enrol(id, "Lista R", ""), Role.OFFICE));
    assertFalse(as.system(() -> keys.proven(id)).isDone(), "it is not even sealed");
  }
}
