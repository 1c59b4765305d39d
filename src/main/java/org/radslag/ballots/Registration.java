package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.record.Malformed;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Text;

/** Takes in what the registrar made: public halves, one per line, each looked at. */
@ApplicationScoped
class Registration {

  private static final int LONGEST_NAME = 200;

  @Inject Lines lines;
  @Inject Records records;
  @Inject RollStatements statements;
  @Inject Readiness readiness;
  @Inject Event<DomainEvent> events;

  Outcome<Integer> receive(SecretElection election, RegistrarRoll roll) {
    if (election.state() != ElectionState.FROZEN || election.profile() == Profile.LIGHT) {
      return Outcome.refused(election.state().refusal());
    }
    if (records.has(election.id(), RecordKind.REGISTRAR)) {
      return Outcome.refused("ballots.refused.credentials-there");
    }
    String registrar = Text.line(roll.registrar());
    if (registrar.isEmpty() || registrar.length() > LONGEST_NAME) {
      return Outcome.refused("ballots.refused.registrar-name", LONGEST_NAME);
    }
    Set<String> wanted =
        lines.of(election.id()).stream()
            .filter(line -> line.channel() != Channel.PAPER)
            .map(Line::pseudonym)
            .collect(Collectors.toSet());
    if (!wanted.equals(roll.credentials().keySet())) {
      return Outcome.refused(
          "ballots.refused.credentials-lines", roll.credentials().size(), wanted.size());
    }
    Outcome<Integer> checked = check(roll);
    if (checked.isDone()) {
      lines.list(election.id(), roll.credentials());
      records.keep(election.id(), RecordKind.REGISTRAR, registrar);
      statements.keep(election);
      events.fire(new CredentialsReceived(election.id(), wanted.size()));
      readiness.look(election);
    }
    return checked;
  }

  private static Outcome<Integer> check(RegistrarRoll roll) {
    Set<String> seen = new HashSet<>();
    for (String credential : roll.credentials().values()) {
      if (!seen.add(credential)) {
        return Outcome.refused("ballots.refused.credentials-twice");
      }
      if (!isProper(credential)) {
        return Outcome.refused("ballots.refused.credentials-improper");
      }
    }
    return Outcome.done(seen.size());
  }

  private static boolean isProper(String credential) {
    try {
      Element element = Keys.GROUP.element(credential);
      return !element.isIdentity() && element.text().equals(credential);
    } catch (Malformed outside) {
      return false;
    }
  }
}
