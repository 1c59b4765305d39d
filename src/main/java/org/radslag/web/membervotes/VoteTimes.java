package org.radslag.web.membervotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;

/** Hours as forms have them, which are Swedish, and instants. */
@ApplicationScoped
class VoteTimes {

  @Inject Clock clock;

  /** What a date-time field holds as an instant; null when it is empty. */
  Instant instant(Object field) {
    return field instanceof LocalDateTime time ? time.atZone(clock.getZone()).toInstant() : null;
  }

  LocalDateTime local(Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, clock.getZone());
  }
}
