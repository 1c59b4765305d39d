package org.radslag.access;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;

/** Gives roles and takes them back. The database allows a role once per person and scope. */
@UseCase
public class Roles {

  private static final int MOST = 5_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Event<DomainEvent> events;

  /**
   * Gives a role, or refuses when its scope is missing or superfluous, when she already holds it,
   * or when somebody else is chair of the association.
   */
  @Permit(Role.OFFICE)
  public Outcome<PersonId> grant(PersonId person, Role role, UUID scope) {
    if (!role.isGranted() || role.isScoped() != (scope != null)) {
      return Outcome.refused("access.refused.scope", role);
    }
    if (held(person).stream().anyMatch(held -> held.grant().equals(grantOf(role, scope)))) {
      return Outcome.refused("access.refused.held", role);
    }
    try {
      data.persist(new RoleGrant(person, role, scope, clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure, "role_one_chair")) {
        return Outcome.refused("access.refused.chair-held");
      }
      throw failure;
    }
    events.fire(new RoleGranted(person, role, scope));
    return Outcome.done(person);
  }

  /** Takes a role back. It is gone at the person's next request. */
  @Permit(Role.OFFICE)
  public Outcome<PersonId> end(PersonId person, Role role, UUID scope) {
    List<RoleGrant> matching =
        held(person).stream().filter(held -> held.grant().equals(grantOf(role, scope))).toList();
    if (matching.isEmpty()) {
      return Outcome.refused("access.refused.not-held", role);
    }
    matching.forEach(grant -> grant.end(clock.instant()));
    events.fire(new RoleEnded(person, role, scope));
    return Outcome.done(person);
  }

  /** What a person has been granted now; read by the session filter at every request. */
  @Permit(Role.ANYONE)
  public Set<Grant> of(PersonId person) {
    return held(person).stream().map(RoleGrant::grant).collect(Collectors.toUnmodifiableSet());
  }

  /** Everybody who holds the role now, in that scope; {@code scope} null means the district. */
  @Permit(Role.SIGNED_IN)
  public List<PersonId> holders(Role role, UUID scope) {
    return data.createQuery(
            "select g from RoleGrant g where g.role = :role and g.endedAt is null"
                + " order by g.grantedAt",
            RoleGrant.class)
        .setParameter("role", role)
        .getResultStream()
        .filter(held -> held.grant().equals(grantOf(role, scope)))
        .map(RoleGrant::person)
        .toList();
  }

  /** Who holds what, since when. */
  public record Held(PersonId person, Grant grant, Instant since) {}

  /** Every role that is held now, role by role, at most five thousand. */
  @Permit({Role.OFFICE, Role.AUDITOR})
  public List<Held> all() {
    return data.createQuery(
            "select g from RoleGrant g where g.endedAt is null order by g.role, g.grantedAt",
            RoleGrant.class)
        .setMaxResults(MOST)
        .getResultStream()
        .map(RoleGrant::held)
        .toList();
  }

  private List<RoleGrant> held(PersonId person) {
    return data.createNamedQuery("RoleGrant.heldBy", RoleGrant.class)
        .setParameter("person", person.value())
        .getResultList();
  }

  private static Grant grantOf(Role role, UUID scope) {
    return new Grant(role, java.util.Optional.ofNullable(scope));
  }
}
