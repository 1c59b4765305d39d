package org.radslag.arenas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.AssociationFounded;
import org.radslag.membership.reorganisation.AssociationSplit;
import org.radslag.membership.reorganisation.AssociationsMerged;

/**
 * Which arena spans which association, and how that follows what happens to associations: whoever
 * takes over members takes over the arenas in which they are electors.
 */
@ApplicationScoped
class Spans {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;

  /** Spans an association from a day on, unless it is spanned already. */
  void begin(ArenaId arena, AssociationId association, LocalDate from) {
    if (after(association, from).stream().noneMatch(span -> span.arena().equals(arena))) {
      data.persist(new Spanning(arena, association, from));
      data.flush();
    }
  }

  /** Spans an association no longer from a day on. */
  void end(ArenaId arena, AssociationId association, LocalDate on) {
    after(association, on).stream()
        .filter(span -> span.arena().equals(arena))
        .forEach(span -> end(span, on));
    data.flush();
  }

  /** A new association belongs to the district, while there is only one. */
  void founded(@Observes AssociationFounded founded) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    LocalDate from = founded.from().isBefore(today) ? today : founded.from();
    List<Arena> districts =
        data.createQuery(
                "select a from Arena a where a.kind = :district and a.beginsOn <= :day"
                    + " and a.endsOn > :day",
                Arena.class)
            .setParameter("district", ArenaKind.DISTRICT)
            .setParameter("day", from)
            .getResultList();
    if (districts.size() == 1) {
      begin(districts.get(0).id(), founded.subject(), from);
    }
  }

  /** The successor is in every arena in which the dissolved association was. */
  void merged(@Observes AssociationsMerged merged) {
    for (Spanning span : after(merged.subject(), merged.on())) {
      end(span, merged.on());
      begin(span.arena(), merged.successor(), merged.on());
    }
    data.flush();
  }

  /** The new association is in every arena of the one that it comes from. */
  void split(@Observes AssociationSplit split) {
    after(split.subject(), split.on())
        .forEach(span -> begin(span.arena(), split.successor(), split.on()));
  }

  /** What spans the association on a day or later. */
  private List<Spanning> after(AssociationId association, LocalDate day) {
    return data.createQuery(
            "select s from Spanning s where s.association = :association and s.endsOn > :day",
            Spanning.class)
        .setParameter("association", association.value())
        .setParameter("day", day)
        .getResultList();
  }

  private void end(Spanning span, LocalDate on) {
    if (span.hasBegunBefore(on)) {
      span.end(on);
    } else {
      data.remove(span);
    }
  }
}
