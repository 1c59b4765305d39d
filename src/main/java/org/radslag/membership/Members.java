package org.radslag.membership;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.Id;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Text;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** Who is a member, where, and whether the membership is in force. */
@UseCase
public class Members {

  private static final int MOST_NAMES = 20_000;
  private static final int MOST_SHARING = 10;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Rules rules;

  /** The member, or empty when she is none today. */
  @Permit(Role.SIGNED_IN)
  public Optional<MemberCard> card(PersonId person) {
    Member member = data.find(Member.class, person.value());
    Optional<Affiliation> affiliation = affiliation(person).filter(Affiliation::isMembership);
    if (member == null || affiliation.isEmpty()) {
      return Optional.empty();
    }
    boolean herself = isHerself(person);
    Affiliation where = affiliation.get();
    return Optional.of(
        new MemberCard(
            person,
            member.number(),
            herself ? member.fullName() : member.shownName(MemberCard.PROTECTED_NAME),
            herself || caller.has(Role.OFFICE) && !member.isProtected() ? member.email() : "",
            member.language(),
            where.geographic(),
            where.branch(),
            where.votesIn(),
            inForceFrom(person).orElse(null),
            member.isProtected()));
  }

  /** Whether she is in the register today; asked by the session filter at every request. */
  @Permit(Role.ANYONE)
  public boolean isMember(PersonId person) {
    return affiliation(person).filter(Affiliation::isMembership).isPresent();
  }

  /** Whether she is a member today and her membership is in force. */
  @Permit(Role.SIGNED_IN)
  public boolean inForce(PersonId person) {
    return isMember(person) && inForceFrom(person).isPresent();
  }

  /** The day a paid membership that is not in force yet will be; empty when none waits. */
  @Permit(Role.SIGNED_IN)
  public Optional<LocalDate> comesIntoForce(PersonId person) {
    int days = rules.today().whole("membership.in_force_days");
    return runs(person).stream()
        .filter(run -> run.inForceFrom(days).isAfter(today()))
        .filter(run -> !run.paidUntil().isBefore(run.inForceFrom(days)))
        .map(run -> run.inForceFrom(days))
        .min(LocalDate::compareTo);
  }

  /** Names to show, also of former members; a protected person is {@code Skyddad person}. */
  @Permit(Role.SIGNED_IN)
  public Map<PersonId, String> names(Collection<PersonId> persons) {
    return names(persons, MemberCard.PROTECTED_NAME);
  }

  /**
   * Names to show, also of former members. Who is not in the register is not in the answer.
   *
   * @param protectedName what a person with protected identity is called, in the reader's language
   */
  @Permit(Role.SIGNED_IN)
  public Map<PersonId, String> names(Collection<PersonId> persons, String protectedName) {
    if (persons.size() > MOST_NAMES) {
      throw new IllegalArgumentException("more than " + MOST_NAMES + " names");
    }
    if (persons.isEmpty()) {
      return Map.of();
    }
    return data.createQuery("select m from Member m where m.id in :persons", Member.class)
        .setParameter("persons", persons.stream().map(Id::value).distinct().toList())
        .getResultStream()
        .collect(
            Collectors.toMap(
                Member::id,
                member ->
                    isHerself(member.id()) ? member.fullName() : member.shownName(protectedName)));
  }

  /** The one member of today with this address, in any case; empty when none or several have it. */
  @Permit(Role.ANYONE)
  public Optional<PersonId> byEmail(String email) {
    List<PersonId> found = allByEmail(email);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The member of today with this number. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Optional<PersonId> byNumber(String memberNumber) {
    return data.createQuery("select m from Member m where m.number = :number", Member.class)
        .setParameter("number", Text.line(memberNumber))
        .getResultStream()
        .map(Member::id)
        .filter(this::isMember)
        .findFirst();
  }

  /**
   * The members of today with this address, in any case: families share one. Permitted to anyone,
   * as {@link #byEmail} is; at most ten.
   */
  @Permit(Role.ANYONE)
  public List<PersonId> allByEmail(String email) {
    String address = Text.line(email).toLowerCase(Locale.ROOT);
    if (address.isEmpty()) {
      return List.of();
    }
    return data.createQuery(
            "select m from Member m where m.email = :address order by m.number", Member.class)
        .setParameter("address", address)
        .setMaxResults(MOST_SHARING)
        .getResultStream()
        .map(Member::id)
        .filter(this::isMember)
        .toList();
  }

  /**
   * Where to write to a member; empty when she is none today. Permitted to anyone, because a
   * sign-in code is sent while nobody is signed in: only what sends calls it, no page does.
   */
  @Permit(Role.ANYONE)
  public Optional<Mailbox> mailbox(PersonId person) {
    return Optional.ofNullable(data.find(Member.class, person.value()))
        .filter(member -> isMember(person))
        .map(member -> new Mailbox(member.email(), member.language()));
  }

  private boolean isHerself(PersonId person) {
    return caller.isSystem() || caller.person().filter(person::equals).isPresent();
  }

  private Optional<Affiliation> affiliation(PersonId person) {
    return data.createQuery(
            "select a from Affiliation a where a.key.member = :person and a.key.from <= :today"
                + " order by a.key.from desc",
            Affiliation.class)
        .setParameter("person", person.value())
        .setParameter("today", today())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Optional<LocalDate> inForceFrom(PersonId person) {
    int days = rules.today().whole("membership.in_force_days");
    return Fees.inForceOn(runs(person), today(), days).map(run -> run.inForceFrom(days));
  }

  private List<Fees> runs(PersonId person) {
    return data.createQuery(
            "select p from PaidPeriod p where p.key.member = :person", PaidPeriod.class)
        .setParameter("person", person.value())
        .getResultStream()
        .map(PaidPeriod::fees)
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
