package org.radslag.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.radslag.access.Role;
import org.radslag.ballots.Board;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.Elections;
import org.radslag.ballots.RegistrarLine;
import org.radslag.ballots.Roll;
import org.radslag.ballots.protocol.election.Credential;
import org.radslag.ballots.protocol.election.CredentialCode;
import org.radslag.ballots.protocol.record.Json;
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
  @Inject As as;

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
    Json file =
        Json.members(
            "v", Json.number(1),
            "uuid", Json.text(uuid),
            "group", Json.text(SecretVotes.GROUP.name()),
            "registrar", Json.text("Kim Kod"),
            "key", Json.text(registrar.key().text()),
            "lines", Json.items(lines));
    as.system(() -> statements.takeHalves(id, file.bytes())).value();
    Map<PersonId, Credential> own = new HashMap<>();
    for (PersonId person : people) {
      own.put(person, made.get(as.member(person, () -> roll.mine(id)).pseudonym()));
    }
    return own;
  }

  /** What auditors sign about how a vote begins. */
  OpeningStatement opening(ElectionId id) {
    byte[] note = as.nobody(() -> statements.note(id, StatementKind.OPENING)).orElseThrow();
    return OpeningStatement.read(SignedNote.read(note).statement());
  }

  /** An auditor enters a key that she has made. */
  NoteSigner enrol(ElectionId id, PersonId auditor, String list) {
    NoteSigner key = NoteSigner.random("radslag/auditor", random);
    as.member(auditor, () -> audits.enrol(id, list, key.key().text()), Role.AUDITOR).value();
    return key;
  }

  /** She signs a statement and hands it in. */
  Outcome<ElectionId> sign(ElectionId id, PersonId auditor, NoteSigner key, StatementKind kind) {
    byte[] note = as.nobody(() -> statements.note(id, kind)).orElseThrow();
    byte[] signed = SignedNote.read(note).signedBy(key).bytes();
    return as.member(auditor, () -> audits.sign(id, signed), Role.AUDITOR);
  }
}
