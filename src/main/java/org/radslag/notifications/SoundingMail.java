package org.radslag.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.radslag.access.SystemWork;
import org.radslag.kernel.PersonId;
import org.radslag.matters.SoundingId;
import org.radslag.matters.SoundingOpened;
import org.radslag.matters.SoundingReminded;
import org.radslag.matters.SoundingRounds;

/**
 * Tells those whom a sounding asks, and reminds those who have not answered. A mail lies in
 * letterboxes that others may see: it says that she is asked, and nothing of what.
 */
@ApplicationScoped
class SoundingMail {

  @Inject SoundingRounds soundings;
  @Inject SystemWork system;
  @Inject Post post;

  void opened(@Observes SoundingOpened event) {
    tell(event.subject(), "matters.asked");
  }

  void reminded(@Observes SoundingReminded event) {
    tell(event.subject(), "matters.reminded");
  }

  private void tell(SoundingId sounding, String kind) {
    Instant closes = system.ask(() -> soundings.closesAt(sounding));
    String address = post.address("/matters/sounding.xhtml?id=" + sounding);
    for (PersonId person : system.ask(() -> soundings.unanswered(sounding))) {
      post.to(person, kind, texts -> new Object[] {texts.moment(closes), address});
    }
  }
}
