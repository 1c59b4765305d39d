package org.radslag.arenas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.AssociationFounded;
import org.radslag.membership.reorganisation.AssociationSplit;
import org.radslag.membership.reorganisation.AssociationsMerged;
import org.radslag.membership.reorganisation.ReorganisationWithdrawn;

/**
 * Which arena spans which association, and how that follows what happens to associations: whoever
 * takes over members takes over the arenas in which they are electors.
 */
@ApplicationScoped
class Spans {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;

  /**
   * Spans an association from a day on, but for the time that it is spanned already; tells whether
   * any time was left.
   */
  boolean begin(ArenaId arena, AssociationId association, LocalDate from) {
    return !begin(arena, association, from, Arena.OPEN_END).isEmpty();
  }

  /** Spans an association from a day until another, but for the time that it is spanned already. */
  private List<Spanning> begin(
      ArenaId arena, AssociationId association, LocalDate from, LocalDate until) {
    List<Spanning> given = new ArrayList<>();
    LocalDate free = from;
    for (Spanning span : after(association, from)) {
      if (span.arena().equals(arena)) {
        persist(arena, association, free, earlier(span.beginsOn(), until)).ifPresent(given::add);
        free = later(free, span.endsOn());
      }
    }
    persist(arena, association, free, until).ifPresent(given::add);
    data.flush();
    return given;
  }

  private Optional<Spanning> persist(
      ArenaId arena, AssociationId association, LocalDate from, LocalDate until) {
    if (!from.isBefore(until)) {
      return Optional.empty();
    }
    Spanning span = new Spanning(arena, association, from, until);
    data.persist(span);
    return Optional.of(span);
  }

  /** Spans an association no longer from a day on. */
  void end(ArenaId arena, AssociationId association, LocalDate on) {
    after(association, on).stream()
        .filter(span -> span.arena().equals(arena))
        .forEach(span -> end(span, on));
    data.flush();
  }

  /** Lets an association change arena from a day, so that it can be put back before that day. */
  void exchange(AssociationId association, ArenaId from, ArenaId to, LocalDate on) {
    after(association, on).stream()
        .filter(span -> span.arena().equals(from))
        .forEach(span -> keep(association, on, span, false));
    end(from, association, on);
    begin(to, association, on, Arena.OPEN_END).forEach(span -> keep(association, on, span, true));
  }

  private void keep(AssociationId changed, LocalDate on, Spanning span, boolean given) {
    data.persist(new SpanBefore(changed, on, span, given));
  }

  /** What a reorganisation that will not happen changed in the arenas is put back. */
  void withdrawn(@Observes ReorganisationWithdrawn withdrawn) {
    List<SpanBefore> kept =
        data.createQuery(
                "select b from SpanBefore b where b.association = :association"
                    + " and b.takesEffect = :on",
                SpanBefore.class)
            .setParameter("association", withdrawn.subject().value())
            .setParameter("on", withdrawn.on())
            .getResultList();
    kept.stream()
        .filter(before -> before.given() != null)
        .map(before -> data.find(Spanning.class, before.given()))
        .filter(Objects::nonNull)
        .forEach(data::remove);
    data.flush();
    kept.stream()
        .filter(before -> before.given() == null)
        .forEach(before -> restore(withdrawn.subject(), before));
    kept.forEach(data::remove);
    if (withdrawn.neverFounded()) {
      after(withdrawn.successor(), withdrawn.on()).forEach(data::remove);
    }
    data.flush();
  }

  private void restore(AssociationId association, SpanBefore before) {
    after(association, before.beginsOn()).stream()
        .filter(span -> span.arena().equals(before.arena()))
        .filter(span -> span.beginsOn().equals(before.beginsOn()))
        .findFirst()
        .ifPresentOrElse(
            span -> span.end(before.endsOn()),
            () -> begin(before.arena(), association, before.beginsOn(), before.endsOn()));
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
      Arena district = districts.get(0);
      begin(district.id(), founded.subject(), from, district.endsOn());
    }
  }

  /** The successor is in every arena in which the dissolved association was, as long as it was. */
  void merged(@Observes AssociationsMerged merged) {
    for (Spanning span : after(merged.subject(), merged.on())) {
      keep(merged.subject(), merged.on(), span, false);
      copy(span, merged.subject(), merged.successor(), merged.on());
      end(span, merged.on());
    }
    data.flush();
  }

  /** The new association is in every arena of the one that it comes from, as long as that is. */
  void split(@Observes AssociationSplit split) {
    after(split.subject(), split.on())
        .forEach(span -> copy(span, split.subject(), split.successor(), split.on()));
  }

  /** Gives a successor what is left of a span on a day; what is planned keeps its dates. */
  private void copy(Spanning span, AssociationId changed, AssociationId successor, LocalDate on) {
    begin(span.arena(), successor, later(on, span.beginsOn()), span.endsOn())
        .forEach(given -> keep(changed, on, given, true));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** What spans the association on a day or later, in the order of time. */
  private List<Spanning> after(AssociationId association, LocalDate day) {
    return data.createQuery(
            "select s from Spanning s where s.association = :association and s.endsOn > :day"
                + " order by s.beginsOn",
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
