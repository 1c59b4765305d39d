package org.radslag.matters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.BodyId;

/** A matter. What it is called and about is sealed; only {@link Gate} lets anybody near it. */
@Entity
@Table(name = "matter")
class Matter {

  @Id private UUID id;
  private UUID arena;

  @Column(name = "group_body")
  private UUID group;

  private UUID body;
  private byte[] title;
  private byte[] about;

  @Enumerated(EnumType.STRING)
  private Weight weight;

  private boolean urgent;

  @Enumerated(EnumType.STRING)
  private Ring ring;

  private Instant deadline;

  @Column(name = "embargo_until")
  private Instant embargoUntil;

  @Column(name = "embargo_decided")
  private boolean embargoDecided;

  private UUID sheet;
  private Integer line;

  @Enumerated(EnumType.STRING)
  private MandateLevel level;

  @Column(name = "classified_by")
  private UUID classifiedBy;

  @Column(name = "classified_at")
  private Instant classifiedAt;

  @Column(name = "registered_by")
  private UUID registeredBy;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Enumerated(EnumType.STRING)
  private MatterState state = MatterState.OPEN;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "publication_reminded")
  private Instant publicationReminded;

  protected Matter() {}

  Matter(MatterId id, ArenaId arena, BodyId group, Ring ring, UUID owner, Instant at) {
    this.id = id.value();
    this.arena = arena.value();
    this.group = group == null ? null : group.value();
    this.ring = ring;
    this.registeredBy = owner;
    this.registeredAt = at;
  }

  void write(byte[] sealedTitle, byte[] sealedAbout) {
    title = sealedTitle;
    about = sealedAbout;
  }

  /** Says what kind of matter it is, by which line of which sheet, and who says so. */
  void classify(Classification as, UUID by, Instant at) {
    weight = as.weight();
    urgent = as.urgent();
    deadline = as.deadline();
    sheet = as.sheet() == null ? null : as.sheet().value();
    line = as.line();
    level = as.level();
    classifiedBy = by;
    classifiedAt = at;
  }

  void handBy(BodyId next) {
    body = next == null ? null : next.value();
  }

  void widen(Ring next) {
    ring = next;
  }

  void embargo(Embargo embargo) {
    embargoUntil = embargo.until();
    embargoDecided = embargo.untilDecided();
  }

  void settle(MatterState as, Instant at) {
    state = as;
    settledAt = at;
  }

  MatterId id() {
    return new MatterId(id);
  }

  ArenaId arena() {
    return new ArenaId(arena);
  }

  BodyId body() {
    return body == null ? null : new BodyId(body);
  }

  BodyId group() {
    return group == null ? null : new BodyId(group);
  }

  byte[] title() {
    return title;
  }

  byte[] about() {
    return about;
  }

  Ring ring() {
    return ring;
  }

  MatterState state() {
    return state;
  }

  boolean isDecided() {
    return state == MatterState.DECIDED;
  }

  Embargo embargo() {
    return new Embargo(embargoUntil, embargoDecided);
  }

  Classification classification() {
    return new Classification(
        weight, urgent, deadline, sheet == null ? null : new SheetId(sheet), line, level);
  }

  UUID classifiedBy() {
    return classifiedBy;
  }

  Instant classifiedAt() {
    return classifiedAt;
  }

  UUID registeredBy() {
    return registeredBy;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  Instant settledAt() {
    return settledAt;
  }

  /** Whoever answers for it is reminded that it should be published. */
  void remind(Instant at) {
    publicationReminded = at;
  }

  Instant publicationReminded() {
    return publicationReminded;
  }

  Standing.Hold hold() {
    return new Standing.Hold(arena, group, body, registeredBy);
  }
}
