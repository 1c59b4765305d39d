package org.radslag.platform;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A part of a topic's count. Written by one statement of {@link Changes}, read here. */
@Entity
@Table(name = "live_counter")
class LiveCounter {

  @EmbeddedId private Key key;
  private long changes;

  protected LiveCounter() {}

  String topic() {
    return key.topic;
  }

  long changes() {
    return changes;
  }

  /** A topic is counted in several parts. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private String topic;
    private int part;

    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.topic.equals(topic) && key.part == part;
    }

    @Override
    public int hashCode() {
      return Objects.hash(topic, part);
    }
  }
}
