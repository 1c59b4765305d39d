package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.snapshot.FrozenMember;
import org.radslag.membership.snapshot.Snapshots;
import org.radslag.rules.Rules;

/** Makes the roll out of the frozen register. */
@ApplicationScoped
class Freezing {

  private static final int SALT_BYTES = 32;

  @PersistenceContext EntityManager data;
  @Inject Snapshots snapshots;
  @Inject Rules rules;
  @Inject Lines lines;
  @Inject LightCodes lightCodes;
  @Inject RollStatements statements;
  @Inject Event<DomainEvent> events;

  private final SecureRandom random = new SecureRandom();

  Outcome<ElectionId> freeze(SecretElection election) {
    if (!election.may(ElectionState.FROZEN)) {
      return Outcome.refused(election.state().refusal());
    }
    Set<AssociationId> asked = asked(election.id());
    List<FrozenMember> members =
        snapshots.inForce(election.snapshot()).stream()
            .filter(member -> asked.isEmpty() || asked.contains(member.votesIn()))
            .toList();
    ElectionTerms terms = ElectionTerms.of(rules.version(election.ruleSet()));
    if (members.size() < terms.fewest()) {
      return Outcome.refused("ballots.refused.too-few", members.size(), terms.fewest());
    }
    Integer difference = smallestDifference(election.id(), members, terms.compared());
    List<Line> roll = new ArrayList<>();
    members.forEach(m -> roll.add(line(m.member(), m.votesIn(), Channel.CODE)));
    for (int i = 0; i < terms.reserve(members.size()); i++) {
      roll.add(line(null, null, Channel.RESERVE));
    }
    lines.add(election.id(), roll);
    election.freeze(members.size(), difference, terms);
    if (election.profile() == Profile.LIGHT) {
      lightCodes.make(election, roll);
      statements.keep(election);
    }
    events.fire(new RollFrozen(election.id(), members.size(), 0, election.isSmall()));
    return Outcome.done(election.id());
  }

  private Line line(PersonId member, AssociationId association, Channel channel) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new Line(
        Names.pseudonym(),
        member,
        association,
        channel,
        null,
        HexFormat.of().formatHex(salt),
        LineState.OPEN);
  }

  private Set<AssociationId> asked(ElectionId id) {
    List<?> rows =
        data.createNativeQuery(
                "SELECT CAST(association AS CHAR) FROM election_association WHERE election = ?")
            .setParameter(1, id.toString())
            .getResultList();
    return rows.stream()
        .map(row -> new AssociationId(UUID.fromString(row.toString())))
        .collect(Collectors.toSet());
  }

  /**
   * By how many members this electorate differs from the most similar of the last ones that is not
   * the very same: two results whose electorates differ by few tell of the few. Null without any.
   */
  private Integer smallestDifference(ElectionId id, List<FrozenMember> members, int compared) {
    Set<PersonId> now = members.stream().map(FrozenMember::member).collect(Collectors.toSet());
    List<?> earlier =
        data.createNativeQuery(
                "SELECT CAST(id AS CHAR) FROM election WHERE id <> ?"
                    + " AND state NOT IN ('PREPARED', 'ABANDONED')"
                    + " ORDER BY prepared_at DESC LIMIT "
                    + compared)
            .setParameter(1, id.toString())
            .getResultList();
    return earlier.stream()
        .map(row -> difference(now, voters(row.toString())))
        .filter(difference -> difference > 0)
        .min(Integer::compare)
        .orElse(null);
  }

  private Set<PersonId> voters(String election) {
    List<?> rows =
        data.createNativeQuery(
                "SELECT CAST(member AS CHAR) FROM election_line WHERE election = ?"
                    + " AND member IS NOT NULL AND state <> 'BLOCKED'")
            .setParameter(1, election)
            .getResultList();
    return rows.stream()
        .map(row -> new PersonId(UUID.fromString(row.toString())))
        .collect(Collectors.toSet());
  }

  private static int difference(Set<PersonId> one, Set<PersonId> other) {
    Set<PersonId> common = new HashSet<>(one);
    common.retainAll(other);
    return one.size() + other.size() - 2 * common.size();
  }
}
