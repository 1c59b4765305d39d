package org.radslag.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Id;
import org.radslag.kernel.PersonId;

/**
 * Who is asking during this request. Nobody, until the session filter has recognised a session;
 * jobs without a request act as the system by {@link #becomeSystem}.
 */
@RequestScoped
public class Caller {

  private PersonId person;
  private Set<Grant> grants = Set.of();
  private boolean member;
  private boolean system;

  /**
   * Tells who is asking.
   *
   * @param member whether she is a member in the register now
   */
  public void become(PersonId person, Set<Grant> grants, boolean member) {
    this.person = person;
    this.grants = Set.copyOf(grants);
    this.member = member;
    this.system = false;
  }

  /** Makes this the system's own work, which may do anything: scheduled jobs and demo data. */
  public void becomeSystem() {
    person = null;
    grants = Set.of();
    member = false;
    system = true;
  }

  /** Asks one question as the system; afterwards the request is again that of who made it. */
  <T> T asSystem(Supplier<T> question) {
    boolean before = system;
    system = true;
    try {
      return question.get();
    } finally {
      system = before;
    }
  }

  /** Forgets who is asking. */
  public void becomeNobody() {
    become(null, Set.of(), false);
  }

  public Optional<PersonId> person() {
    return Optional.ofNullable(person);
  }

  /**
   * The person asking.
   *
   * @throws Forbidden when nobody has signed in
   */
  public PersonId requirePerson() {
    if (person == null) {
      throw new Forbidden(false);
    }
    return person;
  }

  public boolean isSignedIn() {
    return person != null;
  }

  public boolean isSystem() {
    return system;
  }

  /** Whether she holds the role anywhere. */
  public boolean has(Role role) {
    return switch (role) {
      case ANYONE -> true;
      case SIGNED_IN -> system || isSignedIn();
      case MEMBER -> system || member;
      default -> system || grants.stream().anyMatch(grant -> grant.role() == role);
    };
  }

  /** Whether she holds the role in this association or body. */
  public boolean has(Role role, Id scope) {
    return system || grants.contains(new Grant(role, Optional.of(scope.value())));
  }

  /** Whether she is chair or secretary of the association. */
  public boolean speaksFor(AssociationId association) {
    return has(Role.ASSOCIATION_CHAIR, association) || has(Role.ASSOCIATION_SECRETARY, association);
  }

  /** Everything she has been granted. */
  public Set<Grant> grants() {
    return grants;
  }

  /**
   * Lets the call through if she holds one of the roles.
   *
   * @throws Forbidden if she holds none
   */
  public void requireAny(Role... roles) {
    require(Arrays.stream(roles).anyMatch(this::has));
  }

  /**
   * Lets the call through if {@code permitted}.
   *
   * @throws Forbidden otherwise
   */
  public void require(boolean permitted) {
    if (!permitted) {
      throw new Forbidden(isSignedIn());
    }
  }
}
