package org.radslag.bodies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A body, from its founding on. */
@Entity
@Table(name = "body")
class Body {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private BodyKind kind;

  private String name;

  private String arena;

  @Column(name = "founded_at")
  private Instant foundedAt;

  protected Body() {}

  Body(BodyId id, BodyKind kind, String name, String arena, Instant at) {
    this.id = id.value();
    this.kind = kind;
    this.name = name;
    this.arena = arena;
    this.foundedAt = at;
  }

  BodyCard card() {
    return new BodyCard(new BodyId(id), kind, name, arena);
  }
}
