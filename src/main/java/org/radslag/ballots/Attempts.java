package org.radslag.ballots;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.radslag.kernel.PersonId;

/**
 * How often somebody has handed in a ballot this hour: checking one is dear. In memory only; the
 * counts are forgotten with the hour and tell nobody anything.
 */
@ApplicationScoped
class Attempts {

  private static final int MOST_PER_HOUR = 60;

  @Inject Clock clock;

  private record Hour(long number, Map<PersonId, Integer> counts) {}

  private volatile Hour hour = new Hour(0, new ConcurrentHashMap<>());

  /** Counts one more; whether it may be made. */
  boolean another(PersonId person) {
    long now = clock.instant().truncatedTo(ChronoUnit.HOURS).getEpochSecond();
    Hour current = hour;
    if (current.number() != now) {
      current = new Hour(now, new ConcurrentHashMap<>());
      hour = current;
    }
    return current.counts().merge(person, 1, Integer::sum) <= MOST_PER_HOUR;
  }
}
