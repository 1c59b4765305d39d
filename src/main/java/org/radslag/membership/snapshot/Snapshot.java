package org.radslag.membership.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.kernel.PersonId;

/** The head of a frozen copy; written once. */
@Entity
@Table(name = "register_snapshot")
class Snapshot {

  @Id private UUID id;

  private int sequence;

  @Column(name = "cut_off")
  private LocalDate cutOff;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "taken_by")
  private UUID takenBy;

  @Column(name = "register_as_of")
  private LocalDate registerAsOf;

  @Column(name = "rule_set")
  private int ruleSet;

  @Column(name = "waiting_days")
  private int waitingDays;

  private UUID previous;

  private int members;

  @Column(name = "in_force")
  private int inForce;

  @Column(name = "content_hash")
  private String contentHash;

  protected Snapshot() {}

  Snapshot(SnapshotCard card) {
    id = card.id().value();
    sequence = card.sequence();
    cutOff = card.cutOff();
    takenAt = card.takenAt();
    takenBy = card.takenBy() == null ? null : card.takenBy().value();
    registerAsOf = card.registerAsOf();
    ruleSet = card.ruleSet();
    waitingDays = card.waitingDays();
    previous = card.previous() == null ? null : card.previous().value();
    members = card.members();
    inForce = card.inForce();
    contentHash = card.contentHash();
  }

  SnapshotCard card() {
    return new SnapshotCard(
        new SnapshotId(id),
        sequence,
        cutOff,
        takenAt,
        takenBy == null ? null : new PersonId(takenBy),
        registerAsOf,
        ruleSet,
        waitingDays,
        previous == null ? null : new SnapshotId(previous),
        members,
        inForce,
        contentHash);
  }
}
