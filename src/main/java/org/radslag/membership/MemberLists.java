package org.radslag.membership;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** Lists of members as files. */
@UseCase
public class MemberLists {

  private static final int MOST = 50_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Rules rules;
  @Inject Associations associations;
  @Inject Event<DomainEvent> events;

  /**
   * Writes everybody who votes in the association today. Of a person with protected identity it
   * tells the number and whether she may vote, nothing else.
   *
   * @param headings the ten headings in the reader's language
   * @param words what a protected person and each standing are called, in the reader's language
   * @return how many rows below the headings
   */
  @Permit(Role.OFFICE)
  public Outcome<Integer> write(
      AssociationId association, List<String> headings, ListWords words, Writer out) {
    if (associations.find(association).isEmpty()) {
      return Outcome.refused("membership.refused.no-association");
    }
    LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone());
    List<Member> members =
        data.createQuery(
                "select m from Member m, Affiliation a where a.key.member = m.id"
                    + " and a.votesIn = :association and a.key.from = (select max(x.key.from)"
                    + " from Affiliation x where x.key.member = m.id and x.key.from <= :day)"
                    + " order by m.familyName, m.givenName, m.number",
                Member.class)
            .setParameter("association", association.value())
            .setParameter("day", day)
            .setMaxResults(MOST)
            .getResultList();
    Sheet sheet = new Sheet(out);
    sheet.row(headings.toArray());
    int days = rules.today().whole("membership.in_force_days");
    Map<UUID, List<Fees>> fees = fees(association);
    for (Member member : members) {
      List<Fees> runs = fees.getOrDefault(member.id().value(), List.of());
      String standing = words.standing(Fees.standing(runs, day, days));
      PersonalDetails shown = member.details();
      if (member.isProtected()) {
        sheet.row(member.number(), words.protectedName(), "", "", "", "", "", "", "", standing);
      } else {
        sheet.row(
            member.number(),
            shown.name(),
            shown.born(),
            shown.email(),
            shown.phone(),
            shown.street(),
            shown.postalCode(),
            shown.town(),
            shown.language(),
            standing);
      }
    }
    events.fire(new MembersExported(association, members.size()));
    return Outcome.done(members.size());
  }

  /** Fees of everybody who has ever voted there, in one question. */
  private Map<UUID, List<Fees>> fees(AssociationId association) {
    return data.createQuery(
            "select p from PaidPeriod p where p.key.member in"
                + " (select a.key.member from Affiliation a where a.votesIn = :association)",
            PaidPeriod.class)
        .setParameter("association", association.value())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                PaidPeriod::member, Collectors.mapping(PaidPeriod::fees, Collectors.toList())));
  }
}
