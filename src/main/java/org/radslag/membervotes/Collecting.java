package org.radslag.membervotes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How much support a call needs, and until when it is collected. */
@Embeddable
class Collecting {

  @Column(name = "collect_until")
  private Instant until;

  private Integer needed;

  @Column(name = "needed_of")
  private Integer of;

  protected Collecting() {}

  Collecting(int needed, int of, Instant until) {
    this.needed = needed;
    this.of = of;
    this.until = until;
  }

  Instant until() {
    return until;
  }

  /** How many must support it; 0 where none is collected. */
  int needed() {
    return needed == null ? 0 : needed;
  }

  /** What that is a share of; 0 where none is collected. */
  int of() {
    return of == null ? 0 : of;
  }
}
