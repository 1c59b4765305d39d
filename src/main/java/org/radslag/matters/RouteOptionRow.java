package org.radslag.matters;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.bodies.BodyId;

/** One way that was weighed. */
@Entity
@Table(name = "matter_route_option")
class RouteOptionRow {

  @EmbeddedId
  @AttributeOverride(name = "within", column = @Column(name = "route"))
  private PlaceKey key;

  @Enumerated(EnumType.STRING)
  private Way way;

  @Enumerated(EnumType.STRING)
  private Notice notice;

  private UUID body;

  @Column(name = "notice_hours")
  private int noticeHours;

  @Column(name = "voting_days")
  private int votingDays;

  @Column(name = "call_by")
  private Instant callBy;

  private LocalDate earliest;

  @Column(name = "is_open")
  private boolean open;

  protected RouteOptionRow() {}

  RouteOptionRow(UUID route, int place, RouteOption option) {
    this.key = new PlaceKey(route, place);
    this.way = option.way();
    this.notice = option.notice();
    this.body = option.body() == null ? null : option.body().value();
    this.noticeHours = option.noticeHours();
    this.votingDays = option.votingDays();
    this.callBy = option.callBy();
    this.earliest = option.earliest();
    this.open = option.open();
  }

  UUID route() {
    return key.within();
  }

  RouteOption option() {
    return new RouteOption(
        way,
        notice,
        body == null ? null : new BodyId(body),
        noticeHours,
        votingDays,
        callBy,
        earliest,
        open);
  }
}
