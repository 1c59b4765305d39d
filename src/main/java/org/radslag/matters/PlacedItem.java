package org.radslag.matters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.meetings.ItemId;
import org.radslag.meetings.MeetingId;

/** An item of an agenda that stands for a matter. */
@Entity
@Table(name = "matter_item")
class PlacedItem {

  @Id private UUID item;
  private UUID matter;
  private UUID meeting;

  @Column(name = "placed_by")
  private UUID placedBy;

  @Column(name = "placed_at")
  private Instant placedAt;

  protected PlacedItem() {}

  PlacedItem(ItemId item, MatterId matter, MeetingId meeting, UUID by, Instant at) {
    this.item = item.value();
    this.matter = matter.value();
    this.meeting = meeting.value();
    this.placedBy = by;
    this.placedAt = at;
  }

  ItemId item() {
    return new ItemId(item);
  }

  MatterId matter() {
    return new MatterId(matter);
  }

  MeetingId meeting() {
    return new MeetingId(meeting);
  }

  /** The same matter on the agenda of a body that has taken over. */
  PlacedItem carried(ItemId to, MeetingId next, Instant at) {
    return new PlacedItem(to, matter(), next, placedBy, at);
  }
}
