package org.radslag.membership.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Id;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.membership.AssociationLife;
import org.radslag.membership.Associations;

/** What every reorganisation must keep, whatever it is. */
@ApplicationScoped
class ReorganisationChecks {

  static final int LONGEST_BASIS = 300;

  private static final int YEARS_AHEAD = 10;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Associations associations;

  /** Why these associations cannot be reorganised on that day; empty when they can. */
  List<Refusal> of(Collection<AssociationId> concerned, LocalDate on, String basis) {
    List<Refusal> refusals = new ArrayList<>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    String reason = Text.line(basis);
    if (reason.isEmpty() || reason.length() > LONGEST_BASIS) {
      refusals.add(Refusal.of("basis", "membership.refused.basis", LONGEST_BASIS));
    }
    if (on == null || on.isBefore(today) || on.isAfter(today.plusYears(YEARS_AHEAD))) {
      refusals.add(Refusal.of("on", "membership.refused.reorganisation-day", YEARS_AHEAD));
    } else if (!exist(concerned, on)) {
      refusals.add(Refusal.of("association", "membership.refused.reorganise-unknown", on));
    } else {
      later(concerned, on)
          .ifPresent(
              day -> refusals.add(Refusal.of("on", "membership.refused.reorganise-later", day)));
    }
    return refusals;
  }

  /** Why an association cannot take members over on a day; empty when it can. */
  List<Refusal> survivor(AssociationId into, LocalDate on) {
    boolean exists =
        into != null && associations.life(into).filter(life -> life.existsOn(on)).isPresent();
    if (!exists) {
      return List.of(Refusal.of("into", "membership.refused.reorganise-unknown", on));
    }
    return later(List.of(into), on)
        .map(day -> List.of(Refusal.of("on", "membership.refused.reorganise-later", day)))
        .orElse(List.of());
  }

  /** On the day and on the day before it: what is founded that very day has no members to move. */
  private boolean exist(Collection<AssociationId> concerned, LocalDate on) {
    return !concerned.isEmpty()
        && concerned.stream()
            .map(id -> id == null ? Optional.<AssociationLife>empty() : associations.life(id))
            .allMatch(
                life ->
                    life.filter(one -> one.existsOn(on) && !on.equals(one.foundedOn()))
                        .isPresent());
  }

  /** What has been decided since for the same associations, which stands on this one. */
  Optional<Refusal> builtUpon(ReorganisationCard planned) {
    return data.createQuery(
            "select r from Reorganisation r where r.takesEffect >= :on and r.withdrawnAt is null"
                + " and r.id <> :id and (r.association in :all or r.successor = :own)",
            Reorganisation.class)
        .setParameter("on", planned.on())
        .setParameter("id", planned.id().value())
        .setParameter("own", planned.association().value())
        .setParameter("all", concerned(planned).stream().map(Id::value).toList())
        .getResultStream()
        .map(one -> Refusal.because("membership.refused.withdraw-later", one.card().on()))
        .findFirst();
  }

  private static List<AssociationId> concerned(ReorganisationCard planned) {
    return planned.successor() == null
        ? List.of(planned.association())
        : List.of(planned.association(), planned.successor());
  }

  /** Whether the successor was to be founded for this alone, so that it will not be now. */
  boolean isNeededNoMore(ReorganisationCard withdrawn) {
    boolean founded =
        associations
            .life(withdrawn.successor())
            .filter(life -> withdrawn.on().equals(life.foundedOn()))
            .isPresent();
    return founded
        && data.createQuery(
                    "select count(r) from Reorganisation r where r.withdrawnAt is null"
                        + " and (r.successor = :its or r.association = :its)",
                    Long.class)
                .setParameter("its", withdrawn.successor().value())
                .getSingleResult()
            == 0;
  }

  /** They are written in the order of their days, so that each finds what the one before made. */
  private Optional<LocalDate> later(Collection<AssociationId> concerned, LocalDate on) {
    return data.createQuery(
            "select max(r.takesEffect) from Reorganisation r where r.takesEffect > :on and"
                + " r.withdrawnAt is null and (r.association in :all or r.successor in :all)",
            LocalDate.class)
        .setParameter("on", on)
        .setParameter("all", concerned.stream().map(Id::value).toList())
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst();
  }
}
