package org.radslag.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.radslag.access.SystemWork;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Members;

/** Everybody who can sign in: today's members, and the office's staff. Asks as the system. */
@ApplicationScoped
class Directory {

  @PersistenceContext EntityManager data;
  @Inject Members members;
  @Inject SystemWork system;

  /** The people who have this e-mail address, members first. */
  List<Candidate> withAddress(String address) {
    return Stream.concat(
            members.allByEmail(address).stream().flatMap(person -> member(person).stream()),
            staffBy("email", address))
        .toList();
  }

  /** Somebody by her id, if she can sign in today. */
  Optional<Candidate> find(PersonId person) {
    return member(person).or(() -> staffBy("id", person.value()).findFirst());
  }

  private Optional<Candidate> member(PersonId person) {
    return system
        .ask(() -> members.card(person))
        .map(card -> new Candidate(person, card.name(), card.memberNumber(), card.language()));
  }

  private Stream<Candidate> staffBy(String attribute, Object value) {
    return data.createQuery(
            "select s from StaffMember s where s.endedAt is null and s." + attribute + " = :value",
            StaffMember.class)
        .setParameter("value", value)
        .getResultStream()
        .map(StaffMember::candidate);
  }
}
