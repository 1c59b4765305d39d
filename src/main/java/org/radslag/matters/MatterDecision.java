package org.radslag.matters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.bodies.BodyId;
import org.radslag.meetings.MeetingId;

/** What became of a matter. */
@Entity
@Table(name = "matter_decision")
class MatterDecision {

  @Id private UUID matter;

  @Enumerated(EnumType.STRING)
  private Way way;

  private UUID body;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Enumerated(EnumType.STRING)
  private Binding binding;

  private byte[] text;

  @Column(name = "recorded_by")
  private UUID recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private UUID meeting;
  private boolean carried = true;

  private UUID vote;

  protected MatterDecision() {}

  MatterDecision(MatterId matter, DecisionForm form, byte[] text, UUID by, Instant at) {
    this.matter = matter.value();
    this.way = form.way();
    this.body = form.body() == null ? null : form.body().value();
    this.decidedOn = form.on();
    this.binding = form.binding();
    this.text = text;
    this.recordedBy = by;
    this.recordedAt = at;
  }

  /** Which meeting made it, and whether what was proposed was carried. */
  void madeAt(MeetingId where, boolean wasCarried) {
    meeting = where == null ? null : where.value();
    carried = wasCarried;
  }

  /** Which member vote it is the outcome of. */
  void madeBy(UUID which) {
    vote = which;
  }

  boolean isMadeBy(UUID which) {
    return which.equals(vote);
  }

  byte[] text() {
    return text;
  }

  Way way() {
    return way;
  }

  BodyId body() {
    return body == null ? null : new BodyId(body);
  }

  DecisionRecord card(String bodyName, String text) {
    MeetingId where = meeting == null ? null : new MeetingId(meeting);
    return new DecisionRecord(
        way, body(), bodyName, decidedOn, binding, text, recordedAt, where, carried);
  }
}
