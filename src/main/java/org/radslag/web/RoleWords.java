package org.radslag.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Grant;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;

/** Roles in words, with the association or body in which they are held. */
@Named
@RequestScoped
public class RoleWords {

  @Inject Associations associations;
  @Inject Bodies bodies;
  @Inject Caller caller;
  @Inject Words words;

  private Map<UUID, String> places;

  /** The role alone: ombud, föreningsordförande. */
  public String name(Role role) {
    return words.text("access.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** The role, and where it is held when it has a place. */
  public String of(Grant grant) {
    return grant
        .scope()
        .map(place -> words.text("access.role-in", name(grant.role()), place(place)))
        .orElseGet(() -> name(grant.role()));
  }

  /** Where the role is held; empty for the whole district. */
  public String place(Grant grant) {
    return grant.scope().map(this::place).orElse("");
  }

  /** Everywhere a role can be held, by id. */
  public Map<UUID, String> places() {
    if (places == null) {
      places = new LinkedHashMap<>();
      for (AssociationCard one : associations.all()) {
        places.put(one.id().value(), one.name());
      }
      if (caller.isSignedIn()) {
        for (BodyCard one : bodies.all()) {
          places.put(one.id().value(), one.name());
        }
      }
    }
    return places;
  }

  /** By role, then by the name of the place. */
  public Comparator<Grant> order() {
    return Comparator.comparing(Grant::role).thenComparing(this::place);
  }

  private String place(UUID id) {
    return places().getOrDefault(id, id.toString());
  }
}
