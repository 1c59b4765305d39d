package org.radslag.arenas;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;
import org.radslag.membership.Electorates;
import org.radslag.platform.UseCase;

/** All arenas of today with what they are: as many questions to the database for one as for all. */
@UseCase
public class ArenaList {

  private static final int MOST = 20_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Arenas arenas;
  @Inject Associations associations;
  @Inject Electorates electorates;

  /** The arenas of today, in the order of {@link Arenas#all}. */
  @Permit(Role.SIGNED_IN)
  public List<ArenaLine> today() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Map<AssociationId, Integer> voters = electorates.inForce(day);
    Set<AssociationId> there =
        associations.at(day).stream().map(AssociationCard::id).collect(Collectors.toSet());
    Map<ArenaId, Set<AssociationId>> spanned = spanned(day);
    Map<ArenaId, PositionCard> positions = positions(day);
    return arenas.at(day).stream()
        .map(
            card -> {
              List<AssociationId> its =
                  spanned.getOrDefault(card.id(), Set.of()).stream()
                      .filter(there::contains)
                      .toList();
              return new ArenaLine(
                  card,
                  positions.get(card.id()),
                  its.size(),
                  its.stream().mapToInt(id -> voters.getOrDefault(id, 0)).sum());
            })
        .toList();
  }

  /** Associations of a day that no arena spans: nobody who votes there can influence politics. */
  @Permit(Role.SIGNED_IN)
  public List<AssociationCard> outside() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Set<AssociationId> inside =
        spanned(day).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    return associations.at(day).stream().filter(card -> !inside.contains(card.id())).toList();
  }

  private Map<ArenaId, Set<AssociationId>> spanned(LocalDate day) {
    return data.createQuery(
            "select s.arena, s.association from Spanning s where s.beginsOn <= :day"
                + " and s.endsOn > :day",
            Object[].class)
        .setParameter("day", day)
        .setMaxResults(MOST)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> new ArenaId((UUID) row[0]),
                Collectors.mapping(row -> new AssociationId((UUID) row[1]), Collectors.toSet())));
  }

  private Map<ArenaId, PositionCard> positions(LocalDate day) {
    return data.createQuery(
            "select g from Governing g where g.beginsOn <= :day and g.endsOn > :day",
            Governing.class)
        .setParameter("day", day)
        .setMaxResults(MOST)
        .getResultStream()
        .map(Governing::card)
        .collect(Collectors.toMap(PositionCard::arena, card -> card));
  }
}
