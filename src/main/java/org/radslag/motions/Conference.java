package org.radslag.motions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.radslag.kernel.Refusal;

/** A conference of the district that receives motions until its deadline (motionsstopp). */
@Entity
@Table(name = "conference")
class Conference {

  @Id private UUID id;

  private String name;

  private String place;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  private Instant deadline;

  private String series;

  @Column(name = "rule_set")
  private int ruleSet;

  @Column(name = "last_receipt")
  private int lastReceipt;

  @Column(name = "last_number")
  private int lastNumber;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Conference() {}

  Conference(ConferenceId id, ConferencePlan plan, Instant deadline, String series, int ruleSet) {
    this.id = id.value();
    this.deadline = deadline;
    this.series = series;
    this.ruleSet = ruleSet;
    arrange(plan);
  }

  Conference createdAt(Instant at) {
    createdAt = at;
    return this;
  }

  final void arrange(ConferencePlan plan) {
    name = plan.name();
    place = plan.place();
    firstDay = plan.firstDay();
    lastDay = plan.lastDay();
  }

  ConferenceId id() {
    return new ConferenceId(id);
  }

  Instant deadline() {
    return deadline;
  }

  int ruleSet() {
    return ruleSet;
  }

  /** Whether what arrives at {@code at} is late: after the deadline, by however little. */
  boolean isPastDeadline(Instant at) {
    return at.isAfter(deadline);
  }

  boolean hasBegun(Instant at, ZoneId zone) {
    return !at.isBefore(firstDay.atStartOfDay(zone).toInstant());
  }

  /** Moves the deadline, unless it has passed already or would lie in the past. */
  Optional<Refusal> moveDeadline(Instant to, Instant now) {
    if (isPastDeadline(now)) {
      return Optional.of(Refusal.of("deadline", "motions.refused.deadline-passed", deadline));
    }
    if (!to.isAfter(now)) {
      return Optional.of(Refusal.of("deadline", "motions.refused.deadline-in-past", to));
    }
    deadline = to;
    return Optional.empty();
  }

  /** The next receipt. The caller holds the row, so there are no gaps and no twins. */
  int nextReceipt() {
    return ++lastReceipt;
  }

  /** The next number of the series. The caller holds the row. */
  int nextNumber() {
    return ++lastNumber;
  }

  String series() {
    return series;
  }

  ConferenceCard card() {
    return new ConferenceCard(
        id(), name, place, firstDay, lastDay, deadline, series, ruleSet, lastNumber, lastReceipt);
  }
}
