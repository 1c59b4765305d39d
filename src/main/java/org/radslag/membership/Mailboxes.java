package org.radslag.membership;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Id;
import org.radslag.kernel.PersonId;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** Where many members are reached at once; for what writes to them, and for nobody else. */
@UseCase
public class Mailboxes {

  private static final int MOST = 1_000;

  @PersistenceContext EntityManager data;
  @Inject Caller caller;
  @Inject Rules rules;

  /** The mailboxes of up to a thousand members of today; an address may be empty. */
  @Permit(Role.OFFICE)
  public Map<PersonId, Mailbox> of(Collection<PersonId> persons) {
    caller.require(caller.isSystem());
    return found(persons)
        .collect(Collectors.toMap(Member::id, one -> new Mailbox(one.email(), one.language())));
  }

  /** How up to a thousand members of today are reached beside their mailboxes. */
  @Permit(Role.OFFICE)
  public Map<PersonId, ContactCard> contacts(Collection<PersonId> persons) {
    caller.require(caller.isSystem());
    return found(persons).collect(Collectors.toMap(Member::id, Member::contact));
  }

  private Stream<Member> found(Collection<PersonId> persons) {
    if (persons.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " mailboxes");
    }
    return persons.isEmpty()
        ? Stream.empty()
        : data.createQuery("select m from Member m where m.id in :persons", Member.class)
            .setParameter("persons", persons.stream().map(Id::value).toList())
            .getResultStream();
  }

  /** The members in force on a day who vote in one of the associations, by their identities. */
  @Permit(Role.OFFICE)
  public List<PersonId> electors(Collection<AssociationId> associations, LocalDate day) {
    caller.require(caller.isSystem());
    Query query =
        data.createNativeQuery(
            "SELECT CAST(s.member AS CHAR), CAST(s.votes_in AS CHAR) FROM ("
                + RegisterOnDay.SQL
                + ") s WHERE s.standing = 'IN_FORCE' ORDER BY s.member");
    Object[] values = RegisterOnDay.values(day, rules.at(day).whole("membership.in_force_days"));
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    Set<String> homes = new HashSet<>();
    associations.forEach(one -> homes.add(one.toString()));
    List<PersonId> electors = new ArrayList<>();
    for (Object row : query.getResultList()) {
      Object[] cells = (Object[]) row;
      if (homes.contains(cells[1].toString())) {
        electors.add(new PersonId(UUID.fromString(cells[0].toString())));
      }
    }
    return electors;
  }
}
