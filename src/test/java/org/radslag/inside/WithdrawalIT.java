package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.Regrouping;
import org.radslag.inside.Councils.Council;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.AssociationLife;
import org.radslag.membership.Associations;
import org.radslag.membership.reorganisation.ReorganisationCard;
import org.radslag.membership.reorganisation.ReorganisationId;
import org.radslag.membership.reorganisation.Reorganisations;
import org.radslag.membership.reorganisation.Selection;
import org.radslag.membership.reorganisation.Withdrawals;

/** What is planned for associations may be withdrawn before its day, by two, without a trace. */
@ExtendWith(ArquillianExtension.class)
class WithdrawalIT {

  private static final String BASIS = "Årsmötet § 9";

  @Inject As as;
  @Inject Councils councils;
  @Inject Arenas arenas;
  @Inject Regrouping regrouping;
  @Inject Associations associations;
  @Inject Reorganisations reorganisations;
  @Inject Withdrawals withdrawals;

  private AssociationId first;
  private AssociationId second;
  private ArenaId arena;
  private ArenaId neighbour;
  private PersonId clerk;
  private PersonId other;
  private LocalDate day;

  @BeforeEach
  void two_arenas_with_two_associations_each() {
    Council council = councils.council(4);
    first = council.associations().get(0);
    second = council.associations().get(1);
    arena = found(List.of(first, second));
    neighbour = found(council.associations().subList(2, 4));
    clerk = council.holders().get(0);
    other = council.holders().get(1);
    day = councils.today().plusDays(7);
  }

  private ArenaId found(List<AssociationId> its) {
    String name = "Prov " + UUID.randomUUID().toString().substring(0, 8);
    return as.system(() -> arenas.found(ArenaKind.MUNICIPALITY, name, its, councils.today()))
        .value();
  }

  @Test
  void two_are_needed_and_whoever_asked_does_not_confirm() {
    as.system(() -> reorganisations.merge(List.of(first), second, day, BASIS)).value();
    ReorganisationId id = planned(first).id();
    refused("membership.refused.withdrawal-not-asked", board(() -> withdrawals.confirm(id)));
    refused("membership.refused.basis", office(clerk, () -> withdrawals.ask(id, " ")));
    assertTrue(office(clerk, () -> withdrawals.ask(id, "Stämman § 2")).isDone());
    refused("membership.refused.withdrawal-asked", office(other, () -> withdrawals.ask(id, "x")));
    refused("membership.refused.withdrawal-two", office(clerk, () -> withdrawals.confirm(id)));
    assertTrue(board(() -> withdrawals.keep(id)).isDone());
    assertEquals(Set.of(second), spanned(arena, day));
    assertTrue(office(clerk, () -> withdrawals.ask(id, "Stämman § 3")).isDone());
    assertTrue(board(() -> withdrawals.confirm(id)).isDone());
    refused("membership.refused.withdrawn", office(clerk, () -> withdrawals.ask(id, "x")));
  }

  @Test
  void a_withdrawn_merger_leaves_members_arenas_and_the_association_as_they_were() {
    int here = voters(first);
    int there = voters(second);
    as.system(() -> reorganisations.merge(List.of(first), second, day, BASIS)).value();
    assertEquals(0, voters(first));
    assertEquals(here + there, voters(second));
    withdraw(first);
    assertEquals(here, voters(first));
    assertEquals(there, voters(second));
    assertEquals(Set.of(first, second), spanned(arena, day));
    AssociationLife life = as.system(() -> associations.life(first)).orElseThrow();
    assertEquals(null, life.successor());
    assertTrue(life.existsOn(day.plusYears(5)));
    assertTrue(as.system(() -> reorganisations.merge(List.of(first), second, day, BASIS)).isDone());
  }

  @Test
  void a_withdrawn_split_never_founds_the_new_association_and_frees_its_name() {
    String name = "Nya " + UUID.randomUUID();
    PersonId stays = councils.member(first);
    Selection who = new Selection(Set.of(stays.toString().substring(0, 18)), Set.of());
    int members = voters(first);
    AssociationId made =
        as.system(() -> reorganisations.split(first, name, who, day, BASIS)).value();
    assertTrue(spanned(arena, day).contains(made));
    withdraw(first);
    assertFalse(spanned(arena, day).contains(made));
    assertTrue(
        as.system(() -> associations.at(day)).stream().noneMatch(one -> one.id().equals(made)));
    assertEquals(members, voters(first));
    assertTrue(as.system(() -> reorganisations.split(first, name, who, day, BASIS)).isDone());
  }

  @Test
  void a_withdrawn_move_leaves_the_association_in_its_arena() {
    as.system(() -> regrouping.move(first, arena, neighbour, day, BASIS)).value();
    assertFalse(spanned(arena, day).contains(first));
    withdraw(first);
    assertTrue(spanned(arena, day).contains(first));
    assertFalse(spanned(neighbour, day).contains(first));
    assertEquals(
        1,
        councils.number(
            "SELECT COUNT(*) FROM association_place WHERE association = ? AND ends_on > ?",
            first.toString(),
            day.toString()));
  }

  @Test
  void what_has_taken_effect_and_what_others_build_on_is_not_withdrawn() {
    as.system(() -> reorganisations.merge(List.of(first), second, councils.today(), BASIS)).value();
    ReorganisationId done = planned(first).id();
    refused("membership.refused.has-taken-effect", office(clerk, () -> withdrawals.ask(done, "x")));
    as.system(() -> regrouping.move(second, arena, neighbour, day, BASIS));
    Council more = councils.council(2);
    AssociationId gone = more.associations().get(0);
    AssociationId heir = more.associations().get(1);
    as.system(() -> reorganisations.merge(List.of(gone), heir, day, BASIS)).value();
    String name = "Senare " + UUID.randomUUID();
    as.system(() -> reorganisations.mergeAsNew(List.of(heir, second), name, day.plusDays(9), BASIS))
        .value();
    ReorganisationId id = planned(gone).id();
    office(clerk, () -> withdrawals.ask(id, "x")).value();
    refused("membership.refused.withdraw-later", board(() -> withdrawals.confirm(id)));
  }

  private void withdraw(AssociationId association) {
    ReorganisationId id = planned(association).id();
    office(clerk, () -> withdrawals.ask(id, "Stämman § 2")).value();
    Outcome<ReorganisationId> done = board(() -> withdrawals.confirm(id));
    assertTrue(done.isDone(), () -> done.reasons().toString());
    assertTrue(
        as.system(reorganisations::all).stream()
            .anyMatch(one -> one.id().equals(id) && one.isWithdrawn()));
  }

  private ReorganisationCard planned(AssociationId association) {
    return as.system(reorganisations::all).stream()
        .filter(one -> one.association().equals(association) && !one.isWithdrawn())
        .findFirst()
        .orElseThrow();
  }

  private Set<AssociationId> spanned(ArenaId where, LocalDate on) {
    return as.system(() -> arenas.associationsOf(where, on)).stream()
        .map(AssociationCard::id)
        .collect(Collectors.toSet());
  }

  /** How many members vote in the association on the day. */
  private int voters(AssociationId association) {
    return councils.number(
        "SELECT COUNT(*) FROM affiliation a WHERE a.votes_in = ? AND a.effective_from ="
            + " (SELECT MAX(x.effective_from) FROM affiliation x WHERE x.member = a.member"
            + " AND x.effective_from <= ?)",
        association.toString(),
        day.toString());
  }

  private <T> T office(PersonId person, Callable<T> work) {
    return as.member(person, work, Role.OFFICE);
  }

  private <T> T board(Callable<T> work) {
    return as.member(other, work, Role.BOARD);
  }

  private static void refused(String key, Outcome<?> outcome) {
    assertFalse(outcome.isDone());
    assertEquals(key, outcome.reasons().get(0).reason());
  }
}
