package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.GoverningPosition;
import org.radslag.arenas.Regrouping;
import org.radslag.influence.ModelKind;
import org.radslag.influence.PlanCard;
import org.radslag.influence.Plans;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.Associations;
import org.radslag.membership.reorganisation.Reorganisations;

/** Two of the office do at the same moment what only one of them can do. */
@ExtendWith(ArquillianExtension.class)
class ReorganisationsAtOnceIT {

  @Inject Associations associations;
  @Inject Reorganisations reorganisations;
  @Inject Arenas arenas;
  @Inject Regrouping regrouping;
  @Inject Plans plans;
  @Inject Clock clock;
  @Inject As as;

  private LocalDate day;
  private String name;
  private AssociationId one;
  private AssociationId two;

  @BeforeEach
  void two_associations() {
    day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusYears(5);
    name = "Samtidigt " + UUID.randomUUID().toString().substring(0, 8);
    one = association(name + " ett");
    two = association(name + " två");
  }

  @Test
  void two_associations_are_never_merged_into_each_other() throws Exception {
    List<Outcome<AssociationId>> outcomes =
        atOnce(
            () -> reorganisations.merge(List.of(one), two, day, "Beslut"),
            () -> reorganisations.merge(List.of(two), one, day, "Beslut"));
    assertEquals(1, outcomes.stream().filter(Outcome::isDone).count(), outcomes::toString);
    assertEquals(
        1,
        as.system(() -> associations.ever()).stream()
            .filter(life -> Set.of(one, two).contains(life.id()) && life.successor() != null)
            .count());
  }

  @Test
  void an_association_joins_an_arena_once_and_the_second_is_told() throws Exception {
    ArenaId arena = arena();
    Callable<Outcome<ArenaId>> join = () -> regrouping.join(arena, two, day);
    assertEquals(List.of("arenas.refused.spanned"), refusals(atOnce(join, join)));
  }

  @Test
  void a_plan_written_by_two_at_once_is_written_or_refused_and_is_one() throws Exception {
    ArenaId arena = arena();
    PlanCard plan =
        new PlanCard(arena, day, GoverningPosition.MAJORITY, ModelKind.MEMBER_VOTE, "Skäl");
    Callable<Outcome<ArenaId>> prepare = () -> plans.prepare(plan);
    for (String reason : refusals(atOnce(prepare, prepare))) {
      assertEquals("influence.refused.plan-at-once", reason);
    }
    assertEquals(1, as.system(() -> plans.of(arena)).size());
  }

  private ArenaId arena() {
    return as.system(() -> arenas.found(ArenaKind.REGION, name, List.of(one), day)).value();
  }

  private AssociationId association(String its) {
    return as.system(() -> associations.found(its, AssociationKind.CITY, "Mälarstad")).value();
  }

  private static <T> List<String> refusals(List<Outcome<T>> outcomes) {
    return outcomes.stream()
        .filter(outcome -> !outcome.isDone())
        .map(outcome -> outcome.reasons().get(0).reason())
        .toList();
  }

  private <T> List<Outcome<T>> atOnce(Callable<Outcome<T>> first, Callable<Outcome<T>> second)
      throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService hands = Executors.newFixedThreadPool(2);
    try {
      List<Future<Outcome<T>>> answers = new ArrayList<>();
      for (Callable<Outcome<T>> work : List.of(first, second)) {
        answers.add(
            hands.submit(
                () -> {
                  together.await();
                  return as.system(work);
                }));
      }
      return List.of(answers.get(0).get(), answers.get(1).get());
    } finally {
      hands.shutdownNow();
    }
  }
}
