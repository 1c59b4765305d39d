package org.radslag.bodies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.radslag.arenas.ArenaId;

/** A body, from its founding on. */
@Entity
@Table(name = "body")
class Body {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private BodyKind kind;

  private String name;

  private String arena;

  @Column(name = "arena_id")
  private UUID arenaId;

  private UUID parent;

  @Column(name = "founded_at")
  private Instant foundedAt;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "ends_when")
  @Enumerated(EnumType.STRING)
  private EndCondition endsWhen;

  @Column(name = "notice_days")
  private Integer noticeDays;

  @Column(name = "notice_hours")
  private Integer noticeHours;

  @Column(name = "quorum_rule")
  private String quorumRule;

  @Column(name = "calls_rule")
  private String callsRule;

  private UUID successor;

  @Column(name = "ended_by")
  private String endedBy;

  protected Body() {}

  Body(BodyId id, BodyPlan plan, Instant at) {
    this.id = id.value();
    this.kind = plan.kind();
    this.name = plan.name();
    this.arena = plan.arena();
    this.arenaId = plan.arenaId() == null ? null : plan.arenaId().value();
    this.parent = plan.parent() == null ? null : plan.parent().value();
    this.endsWhen = plan.endsWhen();
    if (plan.conduct() != null) {
      work(plan.conduct());
    }
    this.foundedAt = at;
  }

  /** From now on it works like this. */
  final void work(Conduct conduct) {
    noticeDays = conduct.days();
    noticeHours = conduct.shortestHours();
    quorumRule = conduct.quorumRule();
    callsRule = conduct.callsRule();
  }

  BodyKind kind() {
    return kind;
  }

  BodyId id() {
    return new BodyId(id);
  }

  LocalDate endsOn() {
    return endsOn;
  }

  EndCondition endsWhen() {
    return endsWhen;
  }

  UUID parent() {
    return parent;
  }

  /** From now on its members are drawn from another council. */
  void drawFrom(BodyId council) {
    parent = council.value();
  }

  /** Ends it; {@code successor} is null when nobody takes over. */
  void end(LocalDate lastDay, BodyId takesOver, String basis) {
    endsOn = lastDay;
    successor = takesOver == null ? null : takesOver.value();
    endedBy = basis;
  }

  Optional<UUID> successor() {
    return Optional.ofNullable(successor);
  }

  Optional<Conduct> conduct() {
    return noticeDays == null
        ? Optional.empty()
        : Optional.of(new Conduct(noticeDays, noticeHours, quorumRule, callsRule));
  }

  BodyCard card() {
    return new BodyCard(
        id(),
        kind,
        name,
        arena,
        arenaId == null ? null : new ArenaId(arenaId),
        parent == null ? null : new BodyId(parent),
        endsOn,
        endsWhen);
  }
}
