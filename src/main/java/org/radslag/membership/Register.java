package org.radslag.membership;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Text;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** The register as the office reads it, and as a member reads about herself. */
@UseCase
public class Register {

  /** The most that a search finds. */
  public static final int MOST_FOUND = 50;

  private static final int LONGEST_SEARCH = 100;
  private static final int MOST_WORDS = 4;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Rules rules;
  @Inject Associations associations;
  @Inject Event<DomainEvent> events;

  /** How many are members today, by the association in which they vote. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE, Role.AUDITOR})
  public RegisterFigures figures() {
    LocalDate day = today();
    Query query =
        data.createNativeQuery(
            "SELECT CAST(s.votes_in AS CHAR), s.standing, COUNT(*) FROM ("
                + RegisterOnDay.SQL
                + ") s GROUP BY s.votes_in, s.standing");
    Object[] values = RegisterOnDay.values(day, waitingDays());
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    Map<AssociationId, Map<Standing, Integer>> counts = new HashMap<>();
    for (Object row : query.getResultList()) {
      Object[] cells = (Object[]) row;
      counts
          .computeIfAbsent(
              new AssociationId(UUID.fromString(cells[0].toString())), any -> new HashMap<>())
          .put(Standing.valueOf(cells[1].toString()), ((Number) cells[2]).intValue());
    }
    return new RegisterFigures(
        day,
        associations.all().stream()
            .map(card -> line(card, counts.getOrDefault(card.id(), Map.of())))
            .toList());
  }

  /**
   * Members, also former ones, by number, e-mail or the beginnings of names. A person with
   * protected identity is found by her number alone.
   */
  @Permit(Role.OFFICE)
  public List<MemberLine> search(String words) {
    String asked = Text.line(words);
    if (asked.isEmpty() || asked.length() > LONGEST_SEARCH) {
      return List.of();
    }
    List<Member> found = new ArrayList<>(byNumber(asked));
    if (found.isEmpty()) {
      found.addAll(asked.contains("@") ? byAddress(asked) : byName(asked));
    }
    int days = waitingDays();
    return found.stream().map(member -> line(member, days)).toList();
  }

  /** One member; without personal details when her identity is protected. */
  @Permit(Role.OFFICE)
  public Optional<MemberFile> file(PersonId person) {
    return Optional.ofNullable(data.find(Member.class, person.value()))
        .map(member -> file(member, !member.isProtected()));
  }

  /** One member with personal details, whoever she is; the trail remembers that they were shown. */
  @Permit(Role.OFFICE)
  public Optional<MemberFile> show(PersonId person) {
    Optional<Member> member = Optional.ofNullable(data.find(Member.class, person.value()));
    member
        .filter(Member::isProtected)
        .ifPresent(secret -> events.fire(new ProtectedDetailsShown(person)));
    return member.map(found -> file(found, true));
  }

  /** What the register says of the caller; empty when she is not in it. */
  @Permit(Role.SIGNED_IN)
  public Optional<MemberFile> mine() {
    return caller
        .person()
        .map(person -> data.find(Member.class, person.value()))
        .map(member -> file(member, true));
  }

  private List<Member> byNumber(String number) {
    return data.createQuery("select m from Member m where m.number = :number", Member.class)
        .setParameter("number", number)
        .getResultList();
  }

  private List<Member> byAddress(String address) {
    return data.createQuery(
            "select m from Member m where m.email = :address and m.protectedIdentity = false"
                + " order by m.number",
            Member.class)
        .setParameter("address", address.toLowerCase(Locale.ROOT))
        .setMaxResults(MOST_FOUND)
        .getResultList();
  }

  /** Each word must begin the given or the family name, or a part of a double name. */
  private List<Member> byName(String words) {
    String[] parts = words.split(" ", MOST_WORDS + 1);
    int count = Math.min(parts.length, MOST_WORDS);
    StringBuilder where = new StringBuilder("m.protectedIdentity = false");
    for (int i = 0; i < count; i++) {
      where.append(
          " and (m.givenName like :b"
              + i
              + " escape '!' or m.familyName like :b"
              + i
              + " escape '!' or m.givenName like :p"
              + i
              + " escape '!' or m.familyName like :s"
              + i
              + " escape '!')");
    }
    var query =
        data.createQuery(
            "select m from Member m where "
                + where
                + " order by m.familyName, m.givenName, m.number",
            Member.class);
    for (int i = 0; i < count; i++) {
      String word = parts[i].replaceAll("[!%_]", "!$0");
      query.setParameter("b" + i, word + "%");
      query.setParameter("p" + i, "%-" + word + "%");
      query.setParameter("s" + i, "% " + word + "%");
    }
    return query.setMaxResults(MOST_FOUND).getResultList();
  }

  private MemberLine line(Member member, int days) {
    MemberFile.Place place = places(member.id()).stream().findFirst().orElse(null);
    boolean ended = place == null || place.votesIn() == null;
    return new MemberLine(
        member.id(),
        member.number(),
        member.shownName(""),
        ended ? "" : place.votesIn().name(),
        ended ? Standing.NOT_MEMBER : Fees.standing(fees(member.id()), today(), days));
  }

  private MemberFile file(Member member, boolean shown) {
    int days = waitingDays();
    List<Fees> fees = fees(member.id());
    List<MemberFile.Place> places = places(member.id());
    Standing standing =
        places.isEmpty() || places.get(0).votesIn() == null
            ? Standing.NOT_MEMBER
            : Fees.standing(fees, today(), days);
    LocalDate inForceFrom =
        switch (standing) {
          case IN_FORCE -> Fees.inForceOn(fees, today(), days).orElseThrow().inForceFrom(days);
          case WAITING -> fees.get(0).inForceFrom(days);
          default -> null;
        };
    return new MemberFile(
        member.id(),
        member.number(),
        shown ? member.details() : null,
        member.isProtected(),
        member.joinedOn(),
        standing,
        inForceFrom,
        days,
        places,
        fees);
  }

  private List<MemberFile.Place> places(PersonId person) {
    Map<AssociationId, AssociationCard> cards =
        associations.ever().stream()
            .collect(Collectors.toMap(AssociationLife::id, AssociationLife::card));
    return data.createQuery(
            "select a from Affiliation a where a.key.member = :person and a.key.from <= :today"
                + " order by a.key.from desc",
            Affiliation.class)
        .setParameter("person", person.value())
        .setParameter("today", today())
        .getResultStream()
        .map(
            place ->
                new MemberFile.Place(
                    place.from(),
                    cards.get(place.geographic()),
                    cards.get(place.branch()),
                    cards.get(place.votesIn())))
        .toList();
  }

  private List<Fees> fees(PersonId person) {
    return data.createQuery(
            "select p from PaidPeriod p where p.key.member = :person", PaidPeriod.class)
        .setParameter("person", person.value())
        .getResultStream()
        .map(PaidPeriod::fees)
        .sorted(Comparator.comparing(Fees::paidFrom).reversed())
        .toList();
  }

  private static RegisterFigures.Line line(AssociationCard card, Map<Standing, Integer> counts) {
    return new RegisterFigures.Line(
        card,
        counts.getOrDefault(Standing.IN_FORCE, 0),
        counts.getOrDefault(Standing.WAITING, 0),
        counts.getOrDefault(Standing.UNPAID, 0),
        counts.getOrDefault(Standing.NEVER_PAID, 0));
  }

  private int waitingDays() {
    return rules.today().whole("membership.in_force_days");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
