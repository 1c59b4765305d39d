package org.radslag.ballots;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Standing;
import org.radslag.membership.snapshot.FrozenMember;
import org.radslag.membership.snapshot.Snapshots;
import org.radslag.platform.UseCase;

/** Who may vote in an election, and what has become of that. */
@UseCase
public class Roll {

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject Snapshots snapshots;
  @Inject Lines lines;
  @Inject Registration registration;
  @Inject Envelopes envelopes;
  @Inject Corrections corrections;
  @Inject LightCodes lightCodes;

  /** The caller's own line, with its public credential; or why there is none. */
  @Permit(Role.SIGNED_IN)
  public RollLineCard mine(ElectionId id) {
    return card(id, caller.requirePerson(), true);
  }

  /** The open elections in which the caller can vote with her device and has not. */
  @Permit(Role.SIGNED_IN)
  public Set<ElectionId> waiting() {
    return caller.person().map(lines::waiting).orElse(Set.of());
  }

  /** Somebody's line for the one who helps her: no credential, no time, no number of ballots. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public RollLineCard lineOf(ElectionId id, PersonId person) {
    return card(id, person, false);
  }

  /** The lines that need a credential, for the registrar: nothing in them tells whose they are. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public List<RegistrarLine> credentialsFor(ElectionId id) {
    return lines.of(id).stream()
        .filter(line -> line.channel() != Channel.PAPER)
        .map(line -> new RegistrarLine(line.pseudonym(), line.channel()))
        .toList();
  }

  /** All lines and whose they are; for the system alone, which passes on what somebody may know. */
  @Permit(Role.OFFICE)
  public List<RollPerson> persons(ElectionId id) {
    caller.require(caller.isSystem());
    return lines.of(id).stream().map(Roll::person).toList();
  }

  /** The line that a member votes with; the same holds. */
  @Permit(Role.OFFICE)
  public Optional<RollPerson> person(ElectionId id, PersonId member) {
    caller.require(caller.isSystem());
    return lines.of(id, member).map(Roll::person);
  }

  private static RollPerson person(Line line) {
    return new RollPerson(
        line.pseudonym(), line.channel(), line.member(), line.state() == LineState.BLOCKED);
  }

  /**
   * Takes the registrar's public credentials. Refused unless there is exactly one for every line,
   * each a proper one and none twice. How many there are is answered.
   */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Outcome<Integer> receive(ElectionId id, RegistrarRoll roll) {
    return registration.receive(locked(id), roll);
  }

  /**
   * The codes of a light election, to be printed and delivered by another way than the one that
   * carries the sign-in. Nothing for other profiles: there the server has none.
   */
  @Permit(Role.OFFICE)
  public List<PrintedCode> codes(ElectionId id) {
    return lightCodes.print(id);
  }

  /**
   * Registers the outer envelope of a paper vote: from then on the digital channel is closed for
   * her. {@code false}: she had voted already, so the envelope is set aside unopened.
   */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Outcome<Boolean> paper(ElectionId id, PersonId person) {
    return envelopes.register(id, person);
  }

  /** Gives a registered, unopened envelope back before the close. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Outcome<ElectionId> withdrawPaper(ElectionId id, PersonId person) {
    return envelopes.withdraw(id, person);
  }

  /** Takes a line out of use, when a second person asks for the same; whether that has happened. */
  @Permit(Role.ELECTION_COMMITTEE)
  public Outcome<Boolean> block(ElectionId id, PersonId person) {
    return corrections.block(id, person);
  }

  /**
   * Gives a reserve credential to a member, in place of her line if she has one, when a second
   * person asks for the same; whether that has happened.
   */
  @Permit(Role.ELECTION_COMMITTEE)
  public Outcome<Boolean> assignReserve(ElectionId id, PersonId person) {
    return corrections.assignReserve(id, person);
  }

  /** All corrections of the roll, done and waiting for a second person, the oldest first. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE, Role.AUDITOR})
  public List<Correction> corrections(ElectionId id) {
    return corrections.of(id);
  }

  /** What the closing statement must name. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE, Role.AUDITOR})
  public ClosingLists closing(ElectionId id) {
    return lines.closing(id);
  }

  /**
   * Puts a line on paper for good: her own, or as the office that of somebody who asks. Refused
   * when the credentials have been made.
   */
  @Permit({Role.MEMBER, Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Outcome<ElectionId> choosePaper(ElectionId id, PersonId person) {
    caller.require(
        caller.person().filter(person::equals).isPresent()
            || caller.has(Role.OFFICE)
            || caller.has(Role.ELECTION_COMMITTEE));
    return envelopes.choose(locked(id), person);
  }

  private RollLineCard card(ElectionId id, PersonId person, boolean own) {
    Optional<Line> line = lines.of(id, person);
    return line.map(
            l ->
                new RollLineCard(
                    id,
                    true,
                    l.channel(),
                    l.state(),
                    own ? l.pseudonym() : null,
                    own ? l.credential() : null,
                    l.credential() != null,
                    "ballots.roll.on"))
        .orElseGet(
            () -> new RollLineCard(id, false, null, null, null, null, false, whyNot(id, person)));
  }

  private String whyNot(ElectionId id, PersonId person) {
    SecretElection election = data.find(SecretElection.class, id.value());
    caller.require(election != null);
    if (election.state() == ElectionState.PREPARED) {
      return "ballots.roll.not-frozen";
    }
    if (election.destroyed().marks() != null) {
      return "ballots.roll.forgotten";
    }
    Optional<FrozenMember> frozen = snapshots.member(election.snapshot(), person);
    if (frozen.isEmpty()) {
      return "ballots.roll.not-member";
    }
    return frozen.get().standing() == Standing.IN_FORCE
        ? "ballots.roll.other-association"
        : "ballots.roll.standing-"
            + frozen.get().standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private SecretElection locked(ElectionId id) {
    SecretElection election = Locks.exclusive(data, id);
    caller.require(election != null);
    return election;
  }
}
