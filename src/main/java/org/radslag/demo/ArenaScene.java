package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.GoverningPosition;
import org.radslag.arenas.Positions;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.AssociationKind;
import org.radslag.membership.Associations;
import org.radslag.membership.reorganisation.Reorganisations;

/** 1 November: the arenas with their positions since the election of 2022, and a planned merger. */
@ApplicationScoped
class ArenaScene {

  static final String CITY = "Mälarstad";

  private static final LocalDate TERM = LocalDate.of(2022, 10, 15);
  private static final LocalDate NEW_TERM = LocalDate.of(2026, 10, 15);
  private static final LocalDate TURN = LocalDate.of(2026, 10, 19);

  /** The municipality without an association of its own, and the neighbour that has its members. */
  private static final String WITHOUT = "Kobbholmen";

  private static final String NEIGHBOUR = "Bergkobben";

  private static final String MERGED = "Rönnkobben";
  private static final String INTO = "Eknäs skärgård";

  /** What the party is after the election of 2026, where it is not in opposition. */
  private static final Map<String, GoverningPosition> NEW =
      Map.of(
          "Almvik", GoverningPosition.MAJORITY,
          "Hallonäs", GoverningPosition.MAJORITY,
          "Brunnsala", GoverningPosition.CO_OPERATION,
          "Myrliden", GoverningPosition.CO_OPERATION,
          "Fårstaholm", GoverningPosition.CO_OPERATION);

  @Inject Stage stage;
  @Inject Associations associations;
  @Inject Arenas arenas;
  @Inject Positions positions;
  @Inject Reorganisations reorganisations;

  void play() {
    stage.at("2026-11-01T10:00:00");
    List<AssociationCard> all = associations.all();
    found(ArenaKind.DISTRICT, "Distrikt Mälarkusten", ids(all, any -> true));
    ArenaId region = found(ArenaKind.REGION, "Region Mälarkusten", ids(all, any -> true));
    set(region, GoverningPosition.OPPOSITION, TERM, "Regionfullmäktiges val av styre 2022");
    set(region, GoverningPosition.CO_OPERATION, NEW_TERM, "Samarbetsavtalet om vården");
    ArenaId city =
        found(ArenaKind.CITY, CITY, ids(all, card -> card.kind() == AssociationKind.CITY));
    set(city, GoverningPosition.OPPOSITION, TERM, "Valet 2022: en annan majoritet tillträdde");
    set(
        city,
        GoverningPosition.MAJORITY,
        TURN,
        "Kommunfullmäktiges val av styre den 19 oktober 2026");
    all.stream()
        .filter(card -> card.kind() == AssociationKind.MUNICIPALITY)
        .forEach(card -> municipality(card.name(), List.of(card.id())));
    municipality(WITHOUT, ids(all, card -> card.name().equals(NEIGHBOUR)));
  }

  /** 3 December: two small associations have decided to be one from the first of July. */
  void planMerger() {
    stage.at("2026-12-03T10:00:00");
    List<AssociationCard> all = associations.all();
    stage.system(
        () ->
            reorganisations.merge(
                ids(all, card -> card.name().equals(MERGED)),
                ids(all, card -> card.name().equals(INTO)).get(0),
                LocalDate.of(2027, 7, 1),
                "Båda föreningarnas medlemsmöten i november 2026"));
  }

  private void municipality(String name, Collection<AssociationId> its) {
    ArenaId arena = found(ArenaKind.MUNICIPALITY, name, its);
    set(arena, GoverningPosition.OPPOSITION, TERM, "Valet 2022");
    GoverningPosition since = NEW.get(name);
    if (since != null) {
      set(arena, since, NEW_TERM, "Överenskommelsen efter valet 2026");
    }
  }

  private ArenaId found(ArenaKind kind, String name, Collection<AssociationId> its) {
    return stage.system(() -> arenas.found(kind, name, its, TERM));
  }

  private void set(ArenaId arena, GoverningPosition position, LocalDate from, String basis) {
    stage.system(() -> positions.set(arena, position, from, null, basis));
  }

  private static List<AssociationId> ids(
      List<AssociationCard> all, Predicate<AssociationCard> chosen) {
    return all.stream().filter(chosen).map(AssociationCard::id).toList();
  }
}
