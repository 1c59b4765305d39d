package org.radslag.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.radslag.access.Forbidden;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.GoverningPosition;
import org.radslag.arenas.PositionCard;
import org.radslag.arenas.Positions;
import org.radslag.arenas.Regrouping;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.Associations;
import org.radslag.membership.reorganisation.Reorganisations;

/** Arenas of the test's own, some years ahead, so that nobody else's day is another. */
@ExtendWith(ArquillianExtension.class)
class ArenasIT {

  @Resource(lookup = "java:app/jdbc/radslag")
  DataSource database;

  @Inject DemoRegister demo;
  @Inject Arenas arenas;
  @Inject Positions positions;
  @Inject Regrouping regrouping;
  @Inject Reorganisations reorganisations;
  @Inject Associations associations;
  @Inject Clock clock;
  @Inject As as;

  private LocalDate start;
  private String name;
  private AssociationId one;
  private AssociationId two;

  @BeforeEach
  void two_associations() {
    demo.load();
    start = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusYears(4);
    name = "Arena " + UUID.randomUUID().toString().substring(0, 8);
    one = founded(name + " ett");
    two = founded(name + " två");
  }

  @Test
  void an_arena_has_at_least_one_association_and_only_such_as_exist_on_its_first_day() {
    assertRefused("arenas.refused.no-associations", found(ArenaKind.CITY, List.of()));
    assertRefused(
        "arenas.refused.unknown-association",
        found(ArenaKind.CITY, List.of(one, AssociationId.create())));
    assertDone(
        as.system(() -> reorganisations.merge(List.of(two), one, start.minusDays(1), "Beslut")));
    assertRefused("arenas.refused.unknown-association", found(ArenaKind.CITY, List.of(one, two)));
  }

  @Test
  void the_same_association_belongs_to_several_arenas_and_its_members_are_electors_in_each() {
    ArenaId city = founded(ArenaKind.CITY, List.of(one, named("Almvik")));
    ArenaId region = founded(ArenaKind.REGION, List.of(one, two, named("Almvik")));
    List<ArenaId> of = as.system(() -> arenas.at(start)).stream().map(ArenaCard::id).toList();
    assertTrue(of.containsAll(List.of(city, region)));
    int almvik =
        as.system(() -> arenas.electorate(city, start)).stream()
            .filter(line -> line.association().name().equals("Almvik"))
            .findFirst()
            .orElseThrow()
            .inForce();
    assertEquals(almvik, as.system(() -> arenas.electors(city, start)));
    assertEquals(almvik, as.system(() -> arenas.electors(region, start)));
  }

  @Test
  void a_later_position_ends_the_one_that_goes_on_and_older_days_answer_as_then() {
    ArenaId arena = founded(ArenaKind.CITY, List.of(one));
    assertDone(set(arena, GoverningPosition.OPPOSITION, start, null));
    assertDone(set(arena, GoverningPosition.MAJORITY, start.plusDays(30), null));
    assertEquals(GoverningPosition.OPPOSITION, at(arena, start.plusDays(29)).position());
    assertEquals(start.plusDays(29), at(arena, start).through());
    assertEquals(GoverningPosition.MAJORITY, at(arena, start.plusDays(30)).position());
  }

  @Test
  void overlapping_positions_are_refused_by_name_and_by_the_database() throws SQLException {
    ArenaId arena = founded(ArenaKind.CITY, List.of(one));
    LocalDate end = start.plusDays(30);
    assertDone(set(arena, GoverningPosition.CO_OPERATION, start, end));
    Outcome<ArenaId> refused = set(arena, GoverningPosition.MAJORITY, end, null);
    assertRefused("arenas.refused.overlaps", refused);
    assertEquals(List.of(start, end), refused.reasons().get(0).details());
    assertDone(set(arena, GoverningPosition.MAJORITY, end.plusDays(1), null));
    assertRefused(
        "arenas.refused.overlaps-open",
        set(arena, GoverningPosition.OPPOSITION, end.plusDays(1), null));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertThrows(
          SQLException.class,
          () ->
              statement.executeUpdate(
                  "INSERT INTO arena_position (id, arena, position, begins_on, ends_on, basis)"
                      + " SELECT UUID(), arena, 'OPPOSITION', begins_on, ends_on, 'x'"
                      + " FROM arena_position WHERE arena = '"
                      + arena
                      + "' LIMIT 1"));
    }
  }

  @Test
  void a_period_that_is_over_does_not_end_what_holds_until_further_notice() {
    ArenaId arena = founded(ArenaKind.CITY, List.of(one));
    LocalDate day = start.plusDays(9);
    assertDone(set(arena, GoverningPosition.MAJORITY, start, null));
    Outcome<ArenaId> refused = set(arena, GoverningPosition.CO_OPERATION, day, day.plusDays(9));
    assertRefused("arenas.refused.period-within-open", refused);
    assertEquals(GoverningPosition.MAJORITY, at(arena, day.plusDays(10)).position());
  }

  @Test
  void a_position_rests_on_something_and_lies_within_the_arenas_days() {
    ArenaId arena = founded(ArenaKind.CITY, List.of(one));
    assertRefused(
        "arenas.refused.basis",
        as.system(() -> positions.set(arena, GoverningPosition.MAJORITY, start, null, " ")));
    assertRefused(
        "arenas.refused.position-from",
        set(arena, GoverningPosition.MAJORITY, start.minusDays(1), null));
    assertRefused(
        "arenas.refused.through",
        set(arena, GoverningPosition.MAJORITY, start, start.minusDays(1)));
    assertThrows(
        Forbidden.class,
        () ->
            as.member(
                PersonId.create(),
                () -> positions.set(arena, GoverningPosition.MAJORITY, start, null, "Beslut")));
  }

  @Test
  void arenas_follow_when_associations_merge_and_split() {
    ArenaId city = founded(ArenaKind.CITY, List.of(one));
    ArenaId other = founded(ArenaKind.MUNICIPALITY, List.of(two));
    LocalDate day = start.plusDays(10);
    assertDone(as.system(() -> reorganisations.merge(List.of(one), two, day, "Beslut")));
    assertEquals(Set.of(one), spanned(city, day.minusDays(1)));
    assertEquals(Set.of(two), spanned(city, day));
    assertEquals(Set.of(two), spanned(other, day));
  }

  @Test
  void a_successor_changes_arena_on_the_day_that_was_planned_for_the_one_it_succeeds() {
    Set<AssociationId> almvik = Set.of(named("Almvik"));
    ArenaId left = founded(ArenaKind.REGION, List.of(one, named("Almvik")));
    ArenaId joined = as.system(() -> arenas.found(ArenaKind.REGION, name, almvik, start)).value();
    LocalDate day = start.plusDays(20);
    assertDone(as.system(() -> regrouping.move(one, left, joined, day, "Beslut")));
    LocalDate merger = start.plusDays(10);
    assertDone(as.system(() -> reorganisations.merge(List.of(one), two, merger, "Beslut")));
    assertTrue(spanned(left, day.minusDays(1)).contains(two));
    assertEquals(almvik, spanned(joined, day.minusDays(1)));
    assertEquals(almvik, spanned(left, day));
    assertTrue(spanned(joined, day).contains(two));
  }

  @Test
  void an_association_changes_arena_from_a_day_but_never_leaves_one_empty() {
    ArenaId from = founded(ArenaKind.CITY, List.of(one, two));
    ArenaId to = founded(ArenaKind.MUNICIPALITY, List.of(named("Almvik")));
    LocalDate day = start.plusDays(5);
    ArenaId region = founded(ArenaKind.REGION, List.of(one, two));
    assertRefused(
        "arenas.refused.other-kind",
        as.system(() -> regrouping.move(one, region, to, day, "Beslut")));
    assertDone(as.system(() -> regrouping.move(one, from, to, day, "Beslut")));
    assertEquals(Set.of(one, two), spanned(from, day.minusDays(1)));
    assertEquals(Set.of(two), spanned(from, day));
    assertTrue(spanned(to, day).contains(one));
    assertEquals(name + " MUNICIPALITY", municipality());
    assertRefused(
        "arenas.refused.last-association",
        as.system(() -> regrouping.move(two, from, to, day, "Beslut")));
    assertRefused(
        "arenas.refused.no-arena-then",
        as.system(() -> regrouping.join(to, two, start.minusDays(1))));
    assertRefused(
        "arenas.refused.spanned", as.system(() -> regrouping.join(to, one, day.plusDays(1))));
  }

  @Test
  void a_split_district_ends_and_two_succeed_it_with_its_associations_between_them() {
    ArenaId whole = founded(ArenaKind.DISTRICT, List.of(one, two));
    LocalDate day = start.plusDays(20);
    assertRefused("arenas.refused.division", split(whole, List.of(one, two), day));
    assertRefused("arenas.refused.past", split(founded(past()), List.of(one), start.minusYears(5)));
    List<ArenaId> parts = split(whole, List.of(two), day).value();
    assertEquals(Set.of(one, two), spanned(whole, day.minusDays(1)));
    assertEquals(Set.of(), spanned(whole, day));
    assertEquals(Set.of(one), spanned(parts.get(0), day));
    assertEquals(Set.of(two), spanned(parts.get(1), day));
    assertEquals(day, card(whole).until());
    assertEquals(whole, card(parts.get(1)).predecessor());
    assertRefused("arenas.refused.no-arena-then", split(whole, List.of(two), day));
  }

  private LocalDate past() {
    return start.minusYears(6);
  }

  private ArenaId founded(LocalDate from) {
    return as.system(() -> arenas.found(ArenaKind.REGION, name + " förr", List.of(one, two), from))
        .value();
  }

  private AssociationId founded(String its) {
    return as.system(() -> associations.found(its, AssociationKind.CITY, "Mälarstad")).value();
  }

  private AssociationId named(String its) {
    return as.system(() -> associations.all()).stream()
        .filter(card -> card.name().equals(its))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private String municipality() {
    return as.system(() -> associations.life(one)).orElseThrow().municipality();
  }

  private Outcome<ArenaId> found(ArenaKind kind, List<AssociationId> members) {
    return as.system(() -> arenas.found(kind, name + " " + kind, members, start));
  }

  private ArenaId founded(ArenaKind kind, List<AssociationId> members) {
    return found(kind, members).value();
  }

  private Outcome<ArenaId> set(
      ArenaId arena, GoverningPosition position, LocalDate from, LocalDate through) {
    return as.member(
        PersonId.create(),
        () -> positions.set(arena, position, from, through, "Valet och fullmäktiges beslut"),
        Role.BOARD);
  }

  private PositionCard at(ArenaId arena, LocalDate day) {
    return as.system(() -> positions.at(arena, day)).orElseThrow();
  }

  private Outcome<List<ArenaId>> split(
      ArenaId district, List<AssociationId> second, LocalDate day) {
    return as.system(
        () -> regrouping.splitDistrict(district, name + " norr", name + " söder", second, day));
  }

  private Set<AssociationId> spanned(ArenaId arena, LocalDate day) {
    return as.system(() -> arenas.associationsOf(arena, day)).stream()
        .map(AssociationCard::id)
        .collect(Collectors.toSet());
  }

  private ArenaCard card(ArenaId arena) {
    return as.system(() -> arenas.find(arena)).orElseThrow();
  }

  private static void assertDone(Outcome<?> outcome) {
    assertTrue(outcome.isDone(), () -> outcome.reasons().toString());
  }

  private static void assertRefused(String reason, Outcome<?> outcome) {
    assertFalse(outcome.isDone());
    assertEquals(reason, outcome.reasons().get(0).reason());
  }
}
