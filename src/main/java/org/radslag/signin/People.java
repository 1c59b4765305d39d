package org.radslag.signin;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Text;
import org.radslag.mail.MailAddress;
import org.radslag.membership.Members;
import org.radslag.membership.Register;
import org.radslag.platform.UseCase;

/** What people are called, whether they are members or staff of the office. */
@UseCase
public class People {

  private static final int MOST = 50;

  @PersistenceContext EntityManager data;
  @Inject Members members;
  @Inject Register register;
  @Inject Directory directory;

  /**
   * Somebody whom the office looks for.
   *
   * @param name as the office may see it
   * @param memberNumber empty for staff
   */
  public record Found(PersonId person, String name, String memberNumber) {}

  /**
   * People by member number, e-mail address or the beginnings of their names; at most fifty of the
   * members and of the staff. A person with protected identity is found by her number alone.
   *
   * @param protectedName what a person with protected identity is called, in the reader's language
   */
  @Permit(Role.OFFICE)
  public List<Found> find(String wanted, String protectedName) {
    String text = Text.line(wanted);
    if (text.isEmpty() || text.length() > MailAddress.LONGEST) {
      return List.of();
    }
    Set<PersonId> people = new LinkedHashSet<>();
    register.search(text).stream().limit(MOST).forEach(line -> people.add(line.id()));
    data.createQuery(
            "select s from StaffMember s where s.endedAt is null"
                + " and (s.email = :address or locate(lower(:text), lower(s.name)) > 0)"
                + " order by s.name",
            StaffMember.class)
        .setParameter("text", text)
        .setParameter("address", MailAddress.normalised(text))
        .setMaxResults(MOST)
        .getResultStream()
        .forEach(one -> people.add(one.id()));
    return found(people, protectedName);
  }

  /** One person by her id, if she can sign in today. */
  @Permit(Role.OFFICE)
  public Optional<Found> one(PersonId person, String protectedName) {
    return found(Set.of(person), protectedName).stream().findFirst();
  }

  private List<Found> found(Set<PersonId> people, String protectedName) {
    Map<PersonId, String> names = names(people, protectedName);
    return people.stream()
        .flatMap(person -> directory.find(person).stream())
        .map(one -> new Found(one.person(), names.get(one.person()), one.memberNumber()))
        .toList();
  }

  /**
   * Names to show, also of former members and staff. Who is unknown is not in the answer.
   *
   * @param protectedName what a person with protected identity is called, in the reader's language
   */
  @Permit(Role.SIGNED_IN)
  public Map<PersonId, String> names(Collection<PersonId> people, String protectedName) {
    Map<PersonId, String> names = new HashMap<>(members.names(people, protectedName));
    List<UUID> others =
        people.stream()
            .filter(person -> !names.containsKey(person))
            .map(PersonId::value)
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      data.createQuery("select s from StaffMember s where s.id in :others", StaffMember.class)
          .setParameter("others", others)
          .getResultStream()
          .forEach(one -> names.put(one.id(), one.name()));
    }
    return names;
  }
}
