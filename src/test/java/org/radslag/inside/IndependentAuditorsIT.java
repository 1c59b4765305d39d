package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.ballots.Board;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionPlan;
import org.radslag.ballots.Elections;
import org.radslag.ballots.LogKey;
import org.radslag.ballots.Profile;
import org.radslag.ballots.protocol.statement.NoteKey;
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

/** Auditors have no other part in the vote, and nobody can spoil what they sign. */
@ExtendWith(ArquillianExtension.class)
class IndependentAuditorsIT {

  private static final int MOST = SignedNote.MOST_SIGNATURES - 2;

  @Inject SecretVotes votes;
  @Inject Signers signers;
  @Inject Elections elections;
  @Inject Appointments appointments;
  @Inject Audits audits;
  @Inject Statements statements;
  @Inject Board board;
  @Inject Roles roles;
  @Inject LogKey log;
  @Inject Clock clock;
  @Inject As as;

  private final NoteSigner registrar = key("radslag/registrar");
  private ElectionId id;
  private List<PersonId> people;

  private static NoteSigner key(String name) {
    return NoteSigner.random(name, new SecureRandom());
  }

  @BeforeEach
  void a_contested_vote_is_prepared() {
    ElectionPlan plan =
        votes.plan(
            votes.associations(30),
            Profile.CONTESTED,
            true,
            clock.instant().plus(Duration.ofHours(5)));
    id = as.system(() -> elections.prepare(plan)).value();
    people = signers.outside(votes.entitled(plan));
  }

  @AfterEach
  void auditors_leave() {
    signers.leave();
  }

  private void frozen() {
    as.system(() -> elections.freeze(id)).value();
    signers.halves(id, people.subList(0, 1), registrar);
  }

  private static String reason(Outcome<?> outcome) {
    return outcome.reasons().get(0).reason();
  }

  private Outcome<ElectionId> enrol(int person, String list, NoteKey key) {
    return as.member(people.get(person), () -> audits.enrol(id, list, key.text()), Role.AUDITOR);
  }

  private Outcome<ElectionId> appoint(int registering, int... trustees) {
    List<Appointee> all = new ArrayList<>();
    for (int trustee : trustees) {
      all.add(new Appointee(people.get(trustee), "Lista " + trustee));
    }
    Appointee codes = new Appointee(people.get(registering), "Lista K");
    return as.system(() -> appointments.appoint(id, all, codes));
  }

  private int signed() {
    AuditCard card = as.system(() -> audits.find(id)).orElseThrow();
    return card.signed(StatementKind.ROLL);
  }

  @Test
  void an_auditor_is_neither_named_trustee_nor_registrar() {
    signers.enrol(id, people.get(6), "Lista R");
    assertEquals("ballots.refused.keys-auditor", reason(appoint(5, 0, 1, 6)));
    assertEquals("ballots.refused.keys-auditor", reason(appoint(6, 0, 1, 2)));
    appoint(5, 0, 1, 2).value();
  }

  @Test
  void naming_enrolling_and_taking_statements_wait_for_each_other_before_anybody_is_named() {
    assertTrue(votes.waits(id, () -> enrol(6, "Lista R", key("radslag/auditor").key()).value()));
    assertTrue(votes.waits(id, () -> appoint(5, 0, 1, 2).value()));
    frozen();
    assertTrue(votes.waits(id, () -> signers.signRoll(id, registrar)));
    byte[] again = as.nobody(() -> statements.note(id, StatementKind.ROLL)).orElseThrow();
    assertEquals(
        "ballots.refused.keys-statement-there",
        reason(as.system(() -> statements.take(id, StatementKind.ROLL, again))));
  }

  @Test
  void whoever_runs_the_register_or_the_vote_does_not_audit_and_counts_no_longer() {
    frozen();
    signers.signRoll(id, registrar);
    PersonId auditor = people.get(6);
    NoteSigner own = signers.enrol(id, auditor, "Lista R");
    signers.sign(id, auditor, own, StatementKind.ROLL).value();
    assertEquals(1, signed());
    for (Role role : List.of(Role.OFFICE, Role.ELECTION_COMMITTEE)) {
      for (int person : List.of(6, 7)) {
        as.system(() -> roles.grant(people.get(person), role, null)).value();
      }
      Outcome<ElectionId> refused = enrol(7, "Lista S", key("radslag/auditor").key());
      int counted = signed();
      for (int person : List.of(6, 7)) {
        as.system(() -> roles.end(people.get(person), role, null)).value();
      }
      assertEquals("ballots.refused.auditor-office", reason(refused));
      assertEquals(0, counted, role.name());
      assertEquals(1, signed());
    }
    as.system(() -> roles.end(auditor, Role.AUDITOR, null)).value();
    assertEquals(0, signed());
  }

  @Test
  void a_key_signs_for_one_alone_and_is_made_for_this_installation() {
    frozen();
    assertEquals(
        "ballots.refused.auditor-realm",
        reason(enrol(6, "Lista R", key("elsewhere/auditor").key())));
    assertEquals("ballots.refused.auditor-realm", reason(enrol(6, "Lista R", log.key())));
    NoteKey first = key("radslag/auditor").key();
    enrol(7, "Lista S", first).value();
    for (NoteKey others : List.of(log.key(), registrar.key(), first)) {
      NoteKey renamed = new NoteKey("radslag/auditor", others.raw());
      assertEquals("ballots.refused.auditor-taken", reason(enrol(6, "Lista R", renamed)));
    }
    enrol(6, "Lista R", key("radslag/auditor").key()).value();
  }

  @Test
  void the_registrars_key_is_neither_the_servers_nor_an_auditors() {
    as.system(() -> elections.freeze(id)).value();
    NoteKey auditor = key("radslag/auditor").key();
    enrol(6, "Lista R", auditor).value();
    for (NoteKey others : List.of(log.key(), auditor)) {
      NoteKey renamed = new NoteKey("radslag/registrar", others.raw());
      assertEquals("ballots.refused.keys-registrar-key", reason(signers.noHalves(id, renamed)));
    }
    assertEquals(
        "ballots.refused.credentials-lines", reason(signers.noHalves(id, registrar.key())));
  }

  @Test
  void lines_that_nobody_has_checked_are_not_kept() {
    frozen();
    NoteSigner own = signers.enrol(id, people.get(6), "Lista R");
    SignedNote roll = SignedNote.read(as.system(() -> board.rollStatement(id)).orElseThrow());
    SignedNote junk =
        new SignedNote(roll.origin(), "{}", List.of()).signedBy(own).signedBy(key("junk"));
    List<SignedNote.Line> lines = new ArrayList<>(junk.signatures());
    lines.addAll(roll.signedBy(registrar).signatures());
    byte[] spoilt = new SignedNote(roll.origin(), roll.statement(), lines).bytes();
    as.system(() -> statements.take(id, StatementKind.ROLL, spoilt)).value();
    signers.sign(id, people.get(6), own, StatementKind.ROLL).value();
    SignedNote kept =
        SignedNote.read(as.nobody(() -> statements.note(id, StatementKind.ROLL)).orElseThrow());
    assertEquals(3, kept.signatures().size());
    for (NoteKey signer : List.of(registrar.key(), log.key(), own.key())) {
      assertTrue(kept.isSignedBy(signer), signer.name());
    }
  }

  @Test
  void no_more_audit_a_vote_than_a_statement_has_room_for() {
    for (int i = 0; i < MOST; i++) {
      enrol(i, "Lista " + i, key("radslag/auditor").key()).value();
    }
    Outcome<ElectionId> more = enrol(MOST, "Lista " + MOST, key("radslag/auditor").key());
    assertEquals("ballots.refused.auditor-many", reason(more));
  }

  @Test
  void a_file_longer_than_any_statement_is_too_large() {
    signers.enrol(id, people.get(6), "Lista R");
    for (int more : List.of(0, 1)) {
      byte[] file = new byte[Audits.MAX_BYTES + more];
      Outcome<ElectionId> refused =
          as.member(people.get(6), () -> audits.sign(id, file), Role.AUDITOR);
      assertEquals(
          "ballots.refused.auditor-" + (more == 0 ? "signature" : "large"), reason(refused));
    }
  }
}
