package org.radslag.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.access.SystemWork;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.PersonId;
import org.radslag.motions.AssociationAsked;
import org.radslag.motions.AssociationDeclined;
import org.radslag.motions.MotionFiled;
import org.radslag.motions.MotionId;
import org.radslag.motions.MotionRegistered;
import org.radslag.motions.MotionView;
import org.radslag.motions.Motions;

/** What happens to a motion, told to its author and to the association that answers for it. */
@ApplicationScoped
class MotionMail {

  @Inject Motions motions;
  @Inject Roles roles;
  @Inject SystemWork system;
  @Inject Post post;

  /** The receipt: to the author, and to those who handed it in for an association. */
  void filed(@Observes MotionFiled event) {
    Set<PersonId> people = new LinkedHashSet<>(Set.of(event.author()));
    if (event.association() != null) {
      people.addAll(speakers(event.association()));
    }
    String kind = event.late() ? "motions.filed-late" : "motions.filed";
    String receipt = MotionView.receipt(event.receipt());
    MotionView motion = motion(event.subject());
    for (PersonId person : people) {
      post.to(
          person,
          kind,
          texts ->
              new Object[] {
                motion.text().title(),
                receipt,
                texts.exact(event.at()),
                motion.conference().name(),
                address(event.subject())
              });
    }
  }

  void registered(@Observes MotionRegistered event) {
    String title = motion(event.subject()).text().title();
    post.to(
        event.author(),
        "motions.registered",
        texts -> new Object[] {title, event.series() + event.number(), address(event.subject())});
  }

  void asked(@Observes AssociationAsked event) {
    MotionView motion = motion(event.subject());
    for (PersonId person : speakers(event.association())) {
      post.to(
          person,
          "motions.asked",
          texts ->
              new Object[] {
                motion.text().title(),
                motion.association(),
                motion.author(),
                texts.exact(motion.conference().deadline()),
                address(event.subject())
              });
    }
  }

  void declined(@Observes AssociationDeclined event) {
    MotionView motion = motion(event.subject());
    post.to(
        event.author(),
        "motions.declined",
        texts ->
            new Object[] {
              motion.text().title(),
              texts.exact(motion.conference().deadline()),
              address(event.subject())
            });
  }

  private MotionView motion(MotionId id) {
    return system.ask(() -> motions.view(id)).orElseThrow();
  }

  private String address(MotionId id) {
    return post.address("/motions/motion.xhtml?motion=" + id);
  }

  /** Chair and secretary: who speaks for an association. */
  private Set<PersonId> speakers(AssociationId association) {
    Set<PersonId> people = new LinkedHashSet<>();
    Stream.of(Role.ASSOCIATION_CHAIR, Role.ASSOCIATION_SECRETARY)
        .forEach(role -> people.addAll(system.ask(() -> roles.holders(role, association.value()))));
    return people;
  }
}
