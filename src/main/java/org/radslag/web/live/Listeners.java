package org.radslag.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.radslag.kernel.PersonId;
import org.radslag.platform.Changes;

/** The open streams of this node, bounded in all and per person. */
@ApplicationScoped
class Listeners {

  private static final int MOST = 2_000;
  private static final int MOST_PER_PERSON = 10;

  @Inject Changes changes;
  @Inject Clock clock;

  private final Queue<Listener> open = new ConcurrentLinkedQueue<>();

  /** Whether there is room for one more stream of hers. */
  boolean hasRoomFor(PersonId person) {
    return open.size() < MOST
        && open.stream().filter(other -> other.person().equals(person)).count() < MOST_PER_PERSON;
  }

  void add(Listener listener) {
    open.add(listener);
  }

  /** Tells everybody who listens to something that has changed: one question to the database. */
  void tell() {
    sweep();
    Set<String> topics =
        open.stream().flatMap(one -> one.topics().stream()).collect(Collectors.toSet());
    if (!topics.isEmpty()) {
      Map<String, Long> counts = changes.counts(topics);
      open.forEach(one -> one.tell(counts));
    }
  }

  void beat() {
    open.forEach(Listener::beat);
  }

  /** Ends every stream: the node stops. */
  void endAll() {
    open.forEach(Listener::end);
    open.clear();
  }

  private void sweep() {
    Instant now = clock.instant();
    open.stream().filter(one -> now.isAfter(one.until())).forEach(Listener::end);
    open.removeIf(Listener::isOver);
  }
}
