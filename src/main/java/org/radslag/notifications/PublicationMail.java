package org.radslag.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.radslag.access.SystemWork;
import org.radslag.kernel.PersonId;
import org.radslag.matters.PublicationOverdue;
import org.radslag.matters.Publications;

/**
 * Reminds whoever answers for a decided matter that it should be published. The mail says nothing
 * of what was decided.
 */
@ApplicationScoped
class PublicationMail {

  @Inject Publications publications;
  @Inject SystemWork system;
  @Inject Post post;

  void overdue(@Observes PublicationOverdue event) {
    String address = post.address("/matters/matter.xhtml?id=" + event.subject());
    for (PersonId person : system.ask(() -> publications.answering(event.subject()))) {
      post.to(person, "matters.publish", texts -> new Object[] {texts.day(event.dueOn()), address});
    }
  }
}
