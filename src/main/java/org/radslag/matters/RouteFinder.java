package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.kernel.DomainEvent;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/** Finds a matter's route from what holds today, and keeps it. */
@ApplicationScoped
class RouteFinder {

  private static final int MOST_ROUTES = 50;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject ArenaTerms terms;
  @Inject Rules rules;
  @Inject Gate gate;
  @Inject Event<DomainEvent> events;

  /** What the rules ask of a matter that no line of a sheet speaks of. */
  MandateLevel unlisted(Weight weight) {
    RuleSet today = rules.today();
    return weight == Weight.PRINCIPLE
        ? today.choice("matters.unlisted.principle", MandateLevel.class)
        : today.choice("matters.unlisted.routine", MandateLevel.class);
  }

  /** A line of a version; empty when there is none at that place. */
  Optional<SheetLine> line(SheetId sheet, Integer place) {
    if (sheet == null || place == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(data.find(SheetLineRow.class, new PlaceKey(sheet.value(), place)))
        .map(SheetLineRow::line);
  }

  /** Routes the matter by what holds now, keeps the route and hands the matter to its body. */
  void route(Matter matter) {
    RuleSet today = rules.today();
    RoutingCase asked = asked(matter, today);
    Route route = Routing.route(asked);
    RouteRow row = new RouteRow(matter.id(), asked, route, today.version(), gate.author());
    data.persist(row);
    data.flush();
    for (int place = 0; place < route.options().size(); place++) {
      data.persist(new RouteOptionRow(row.id(), place, route.options().get(place)));
    }
    matter.handBy(route.chosen().body());
    data.flush();
    events.fire(
        new MatterRouted(
            matter.id(),
            route.demanded().way(),
            route.chosen().way(),
            route.chosen().notice(),
            route.isTooShort(),
            route.chosen().body(),
            today.version()));
  }

  private RoutingCase asked(Matter matter, RuleSet today) {
    Classification as = matter.classification();
    return new RoutingCase(
        clock.instant(),
        clock.getZone(),
        as.level(),
        as.urgent(),
        as.deadline(),
        terms.model(matter.arena()),
        terms.of(matter.arena(), today),
        today.whole("matters.sounding.shortest_hours"),
        today.whole("matters.publish.days"));
  }

  /** The routes of a matter, the latest first. */
  List<RouteCard> of(MatterId matter) {
    List<RouteRow> rows =
        data.createQuery(
                "select r from RouteRow r where r.matter = :matter order by r.routedAt desc",
                RouteRow.class)
            .setParameter("matter", matter.value())
            .setMaxResults(MOST_ROUTES)
            .getResultList();
    return cards(rows).values().stream().toList();
  }

  /** The latest route of each matter. */
  Map<UUID, RouteCard> latest(List<Matter> matters) {
    if (matters.isEmpty()) {
      return Map.of();
    }
    List<RouteRow> rows =
        data.createQuery(
                "select r from RouteRow r where r.matter in :matters and r.routedAt ="
                    + " (select max(o.routedAt) from RouteRow o where o.matter = r.matter)",
                RouteRow.class)
            .setParameter("matters", matters.stream().map(any -> any.id().value()).toList())
            .getResultList();
    Map<UUID, RouteCard> cards = cards(rows);
    return rows.stream()
        .collect(
            Collectors.toMap(RouteRow::matter, row -> cards.get(row.id()), (one, same) -> one));
  }

  private Map<UUID, RouteCard> cards(List<RouteRow> rows) {
    Map<UUID, RouteCard> cards = new LinkedHashMap<>();
    if (rows.isEmpty()) {
      return cards;
    }
    Map<UUID, List<RouteOptionRow>> options =
        data.createQuery(
                "select o from RouteOptionRow o where o.key.within in :routes"
                    + " order by o.key.place",
                RouteOptionRow.class)
            .setParameter("routes", rows.stream().map(RouteRow::id).toList())
            .getResultStream()
            .collect(Collectors.groupingBy(RouteOptionRow::route));
    for (RouteRow row : rows) {
      cards.put(
          row.id(), row.card(options.get(row.id()).stream().map(RouteOptionRow::option).toList()));
    }
    return cards;
  }
}
