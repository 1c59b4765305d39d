package org.radslag.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** A role given to a person from one instant, until it is taken back at another. */
@Entity
@Table(name = "role_grant")
@NamedQuery(
    name = "RoleGrant.heldBy",
    query = "select g from RoleGrant g where g.person = :person and g.endedAt is null")
class RoleGrant {

  @Id private UUID id;

  private UUID person;

  @Enumerated(EnumType.STRING)
  private Role role;

  private UUID scope;

  @Column(name = "granted_at")
  private Instant grantedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected RoleGrant() {}

  RoleGrant(PersonId person, Role role, UUID scope, Instant at) {
    this.id = UUID.randomUUID();
    this.person = person.value();
    this.role = role;
    this.scope = scope;
    this.grantedAt = at;
  }

  void end(Instant at) {
    endedAt = at;
  }

  Grant grant() {
    return new Grant(role, Optional.ofNullable(scope));
  }

  Roles.Held held() {
    return new Roles.Held(person(), grant(), grantedAt);
  }

  PersonId person() {
    return new PersonId(person);
  }
}
