package org.radslag.matters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A route as it was found, kept for ever. */
@Entity
@Table(name = "matter_route")
class RouteRow {

  @Id private UUID id;
  private UUID matter;

  @Column(name = "routed_at")
  private Instant routedAt;

  @Column(name = "routed_by")
  private UUID routedBy;

  private Instant deadline;

  @Enumerated(EnumType.STRING)
  private MandateLevel level;

  @Enumerated(EnumType.STRING)
  private Way model;

  @Column(name = "rule_set")
  private int ruleSet;

  private int demanded;
  private int chosen;

  @Column(name = "publish_by")
  private LocalDate publishBy;

  protected RouteRow() {}

  RouteRow(MatterId matter, RoutingCase asked, Route route, int ruleSet, UUID by) {
    this.id = UUID.randomUUID();
    this.matter = matter.value();
    this.routedAt = asked.now();
    this.routedBy = by;
    this.deadline = asked.deadline();
    this.level = asked.level();
    this.model = asked.model();
    this.ruleSet = ruleSet;
    this.demanded = place(route.options(), route.demanded());
    this.chosen = place(route.options(), route.chosen());
    this.publishBy = route.publishBy();
  }

  private static int place(List<RouteOption> options, RouteOption option) {
    return options.indexOf(option);
  }

  UUID matter() {
    return matter;
  }

  UUID id() {
    return id;
  }

  RouteCard card(List<RouteOption> options) {
    Route route = new Route(options.get(chosen), options.get(demanded), options, publishBy);
    return new RouteCard(routedAt, deadline, level, model, ruleSet, route);
  }
}
