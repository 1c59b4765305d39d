package org.radslag.matters;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A place, from 0, within a sheet, a route or a sounding. */
@Embeddable
class PlaceKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID within;
  private int place;

  protected PlaceKey() {}

  PlaceKey(UUID within, int place) {
    this.within = within;
    this.place = place;
  }

  UUID within() {
    return within;
  }

  int place() {
    return place;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlaceKey key && key.within.equals(within) && key.place == place;
  }

  @Override
  public int hashCode() {
    return Objects.hash(within, place);
  }
}
