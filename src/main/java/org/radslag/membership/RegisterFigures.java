package org.radslag.membership;

import java.time.LocalDate;
import java.util.List;

/** How many are members today, and of them how many may vote, by association. */
public record RegisterFigures(LocalDate day, List<Line> lines) {

  /** One association, by where its members vote. */
  public record Line(
      AssociationCard association, int inForce, int waiting, int unpaid, int neverPaid) {

    public int members() {
      return inForce + waiting + unpaid + neverPaid;
    }
  }

  public int inForce() {
    return lines.stream().mapToInt(Line::inForce).sum();
  }

  public int waiting() {
    return lines.stream().mapToInt(Line::waiting).sum();
  }

  public int unpaid() {
    return lines.stream().mapToInt(Line::unpaid).sum();
  }

  public int neverPaid() {
    return lines.stream().mapToInt(Line::neverPaid).sum();
  }

  public int members() {
    return lines.stream().mapToInt(Line::members).sum();
  }
}
