package org.radslag.meetings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A seat within a roll, a vote or an item. */
@Embeddable
class SeatKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID within;
  private UUID seat;

  protected SeatKey() {}

  SeatKey(UUID within, UUID seat) {
    this.within = within;
    this.seat = seat;
  }

  UUID within() {
    return within;
  }

  UUID seat() {
    return seat;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SeatKey key && key.within.equals(within) && key.seat.equals(seat);
  }

  @Override
  public int hashCode() {
    return Objects.hash(within, seat);
  }
}
