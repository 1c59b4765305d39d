package org.radslag.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** An unbroken run of paid fees. */
@Entity
@Table(name = "paid_period")
class PaidPeriod {

  @EmbeddedId private Key key;

  @Column(name = "last_paid_on")
  private LocalDate lastPaidOn;

  @Column(name = "paid_until")
  private LocalDate paidUntil;

  protected PaidPeriod() {}

  UUID member() {
    return key.member;
  }

  Fees fees() {
    return new Fees(key.from, lastPaidOn, paidUntil);
  }

  /** One per member and first day. */
  @Embeddable
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID member;

    @Column(name = "paid_from")
    private LocalDate from;

    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.member.equals(member) && key.from.equals(from);
    }

    @Override
    public int hashCode() {
      return Objects.hash(member, from);
    }
  }
}
