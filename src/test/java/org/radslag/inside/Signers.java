package org.radslag.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.radslag.access.Grant;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.ballots.Board;
import org.radslag.ballots.ClosingLists;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Elections;
import org.radslag.ballots.RegistrarLine;
import org.radslag.ballots.Roll;
import org.radslag.ballots.protocol.election.Credential;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.statement.ClosingStatement;
import org.radslag.ballots.protocol.statement.NoteKey;
import org.radslag.ballots.protocol.statement.NoteSigner;
import org.radslag.ballots.protocol.statement.OpeningStatement;
import org.radslag.ballots.protocol.statement.SignedNote;
import org.radslag.ballots.trustees.Audits;
import org.radslag.ballots.trustees.StatementKind;
import org.radslag.ballots.trustees.Statements;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;

/** Registrar and auditors with keys of their own. */
@ApplicationScoped
public class Signers {

  @Inject Elections elections;
  @Inject Roll roll;
  @Inject Board board;
  @Inject Statements statements;
  @Inject Audits audits;
  @Inject Roles roles;
  @Inject As as;

  private final List<PersonId> auditors = new ArrayList<>();
  private final SecureRandom random = new SecureRandom();

  /** The registrar makes the codes, hands in their public halves, and signs the roll. */
  Map<PersonId, Credential> register(ElectionId id, List<PersonId> people) {
    NoteSigner registrar = NoteSigner.random("radslag/registrar", random);
    Map<PersonId, Credential> own = halves(id, people, registrar);
    signRoll(id, registrar);
    return own;
  }

  void signRoll(ElectionId id, NoteSigner registrar) {
    SignedNote roll =
        SignedNote.read(as.system(() -> board.rollStatement(id)).orElseThrow()).signedBy(registrar);
    as.system(() -> statements.take(id, StatementKind.ROLL, roll.bytes())).value();
  }

  /** The codes and their public halves alone. */
  Map<PersonId, Credential> halves(ElectionId id, List<PersonId> people, NoteSigner registrar) {
    String uuid = as.system(() -> elections.find(id)).orElseThrow().uuid();
    Map<String, Credential> made = new HashMap<>();
    List<Json> lines = new ArrayList<>();
    for (RegistrarLine line : as.system(() -> roll.credentialsFor(id))) {
      Credential one = CredentialCode.random(random).credential(SecretVotes.GROUP, uuid);
      made.put(line.pseudonym(), one);
      lines.add(
          Json.members(
              "pseudonym", Json.text(line.pseudonym()),
              "credential", Json.text(one.publicKey().text())));
    }
    as.system(() -> statements.takeHalves(id, file(uuid, registrar.key(), lines))).value();
    Map<PersonId, Credential> own = new HashMap<>();
    for (PersonId person : people) {
      own.put(person, made.get(as.member(person, () -> roll.mine(id)).pseudonym()));
    }
    return own;
  }

  private static byte[] file(String uuid, NoteKey key, List<Json> lines) {
    return Json.members(
            "v", Json.number(1),
            "uuid", Json.text(uuid),
            "group", Json.text(SecretVotes.GROUP.name()),
            "registrar", Json.text("Kim Kod"),
            "key", Json.text(key.text()),
            "lines", Json.items(lines))
        .bytes();
  }

  /** Public halves of no code at all, under this key. */
  Outcome<Integer> noHalves(ElectionId id, NoteKey key) {
    String uuid = as.system(() -> elections.find(id)).orElseThrow().uuid();
    return as.system(() -> statements.takeHalves(id, file(uuid, key, List.of())));
  }

  /** The closing statement with a line that nobody has checked, as the server has kept it. */
  SignedNote closed(ElectionId id, NoteSigner registrar) {
    String uuid = as.system(() -> elections.find(id)).orElseThrow().uuid();
    ClosingLists known = as.system(() -> roll.closing(id));
    String statement =
        new ClosingStatement(
                uuid, known.blocked(), known.replaced(), known.added(), known.unassigned())
            .text();
    SignedNote note =
        new SignedNote("radslag/closing", statement, List.of())
            .signedBy(NoteSigner.random("junk", random))
            .signedBy(registrar);
    as.system(() -> statements.take(id, StatementKind.CLOSING, note.bytes())).value();
    return SignedNote.read(
        as.nobody(() -> statements.note(id, StatementKind.CLOSING)).orElseThrow());
  }

  /** Those of them who neither edit the register nor run the vote. */
  List<PersonId> outside(List<PersonId> people) {
    return people.stream()
        .filter(
            one ->
                as.system(() -> roles.of(one)).stream()
                    .map(Grant::role)
                    .noneMatch(r -> r == Role.OFFICE || r == Role.ELECTION_COMMITTEE))
        .toList();
  }

  /** What auditors sign about how a vote begins. */
  OpeningStatement opening(ElectionId id) {
    byte[] note = as.nobody(() -> statements.note(id, StatementKind.OPENING)).orElseThrow();
    return OpeningStatement.read(SignedNote.read(note).statement());
  }

  /** An auditor enters a key that she has made. */
  NoteSigner enrol(ElectionId id, PersonId auditor, String list) {
    NoteSigner key = NoteSigner.random("radslag/auditor", random);
    if (as.system(() -> roles.grant(auditor, Role.AUDITOR, null)).isDone()) {
      auditors.add(auditor);
    }
    as.member(auditor, () -> audits.enrol(id, list, key.key().text()), Role.AUDITOR).value();
    return key;
  }

  /** Whoever became an auditor here is none any more. */
  void leave() {
    auditors.forEach(one -> as.system(() -> roles.end(one, Role.AUDITOR, null)));
    auditors.clear();
  }

  /** She signs a statement and hands it in. */
  Outcome<ElectionId> sign(ElectionId id, PersonId auditor, NoteSigner key, StatementKind kind) {
    byte[] note = as.nobody(() -> statements.note(id, kind)).orElseThrow();
    byte[] signed = SignedNote.read(note).signedBy(key).bytes();
    return as.member(auditor, () -> audits.sign(id, signed), Role.AUDITOR);
  }
}
