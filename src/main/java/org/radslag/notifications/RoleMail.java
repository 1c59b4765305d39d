package org.radslag.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.access.RoleEnded;
import org.radslag.access.RoleGranted;
import org.radslag.access.SystemWork;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.mail.MailTexts;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Associations;

/**
 * A role that somebody gives or takes back, told to whom it concerns: nobody gets rights in her
 * name without knowing it. What the system does by itself is told to nobody.
 */
@ApplicationScoped
class RoleMail {

  @Inject Caller caller;
  @Inject Associations associations;
  @Inject Bodies bodies;
  @Inject SystemWork system;
  @Inject Post post;

  void granted(@Observes RoleGranted event) {
    tell(event.subject(), "access.role-granted", event.role(), event.scope());
  }

  void ended(@Observes RoleEnded event) {
    tell(event.subject(), "access.role-ended", event.role(), event.scope());
  }

  private void tell(PersonId person, String kind, Role role, UUID scope) {
    if (caller.isSystem()) {
      return;
    }
    String place = scope == null ? "" : place(role, scope);
    post.to(
        person,
        kind,
        texts -> new Object[] {name(texts, role, place), post.address("/access/me.xhtml")});
  }

  private static String name(MailTexts texts, Role role, String place) {
    String name =
        texts.say("access.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return place.isEmpty() ? name : name + ", " + place;
  }

  private String place(Role role, UUID scope) {
    return role == Role.PRESIDIUM
        ? system.ask(() -> bodies.find(new BodyId(scope))).map(BodyCard::name).orElse("")
        : associations.find(new AssociationId(scope)).map(AssociationCard::name).orElse("");
  }
}
