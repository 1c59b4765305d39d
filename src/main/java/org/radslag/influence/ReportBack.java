package org.radslag.influence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.radslag.bodies.BodyId;
import org.radslag.meetings.MeetingId;

/** What a body has reported to its council of one of its meetings. */
@Entity
@Table(name = "report_back")
class ReportBack {

  @Id private UUID meeting;
  private UUID body;

  @Column(name = "reported_by")
  private UUID reportedBy;

  @Column(name = "reported_at")
  private Instant reportedAt;

  private String text;

  protected ReportBack() {}

  ReportBack(MeetingId meeting, BodyId body, String text, UUID by, Instant at) {
    this.meeting = meeting.value();
    this.body = body.value();
    this.text = text;
    this.reportedBy = by;
    this.reportedAt = at;
  }

  MeetingId meeting() {
    return new MeetingId(meeting);
  }

  Instant reportedAt() {
    return reportedAt;
  }

  String text() {
    return text;
  }
}
