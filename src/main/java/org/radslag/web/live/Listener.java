package org.radslag.web.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.radslag.kernel.PersonId;

/**
 * One open stream. Nothing waits for a slow reader: what cannot be written at once is written when
 * the connection takes it again, and only the latest is kept.
 */
final class Listener implements WriteListener {

  private static final String HELLO = "retry: 3000\n: connected\n\n";

  private final PersonId person;
  private final Set<String> topics;
  private final AsyncContext exchange;
  private final ServletOutputStream out;
  private final Instant until;
  private long heard;
  private String waiting = HELLO;
  private boolean over;

  Listener(PersonId person, Set<String> topics, AsyncContext exchange, Instant until, long heard)
      throws IOException {
    this.person = person;
    this.topics = topics;
    this.exchange = exchange;
    this.out = exchange.getResponse().getOutputStream();
    this.until = until;
    this.heard = heard;
  }

  PersonId person() {
    return person;
  }

  Set<String> topics() {
    return topics;
  }

  Instant until() {
    return until;
  }

  synchronized boolean isOver() {
    return over;
  }

  /** How often the topics have changed in all. */
  static long sum(Set<String> topics, Map<String, Long> counts) {
    return topics.stream().mapToLong(topic -> counts.getOrDefault(topic, 0L)).sum();
  }

  /** Says that something has changed, if it has since last. */
  synchronized void tell(Map<String, Long> counts) {
    long now = sum(topics, counts);
    if (now != heard) {
      heard = now;
      say("data: " + now + "\n\n");
    }
  }

  /** Keeps the connection open through proxies, and finds out whether it still is. */
  synchronized void beat() {
    if (waiting == null) {
      say(":\n\n");
    }
  }

  synchronized void end() {
    if (!over) {
      over = true;
      try {
        exchange.complete();
      } catch (IllegalStateException gone) {
        // The connection was closed from the other side.
      }
    }
  }

  private void say(String event) {
    waiting = event;
    onWritePossible();
  }

  @Override
  public synchronized void onWritePossible() {
    try {
      while (!over && waiting != null && out.isReady()) {
        byte[] bytes = waiting.getBytes(StandardCharsets.UTF_8);
        waiting = null;
        out.write(bytes);
        if (out.isReady()) {
          out.flush();
        }
      }
    } catch (IOException | RuntimeException gone) {
      end();
    }
  }

  @Override
  public void onError(Throwable gone) {
    end();
  }
}
