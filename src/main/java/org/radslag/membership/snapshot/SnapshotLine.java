package org.radslag.membership.snapshot;

import org.radslag.membership.AssociationCard;

/**
 * One association's members whose membership is in force, and why they are another number than in
 * the snapshot before. {@code before + joined + cameIntoForce + movedIn − left − lapsed − movedOut
 * = inForce}.
 *
 * @param members all who vote there, in force or not
 */
public record SnapshotLine(
    AssociationCard association,
    int members,
    int before,
    int joined,
    int cameIntoForce,
    int movedIn,
    int left,
    int lapsed,
    int movedOut,
    int inForce) {

  /** Whether nothing has come or gone. */
  public boolean isUnchanged() {
    return joined + cameIntoForce + movedIn + left + lapsed + movedOut == 0;
  }

  /** The sum over associations. */
  static SnapshotLine sum(Iterable<SnapshotLine> lines) {
    SnapshotLine sum = new SnapshotLine(null, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    for (SnapshotLine line : lines) {
      sum =
          new SnapshotLine(
              null,
              sum.members + line.members,
              sum.before + line.before,
              sum.joined + line.joined,
              sum.cameIntoForce + line.cameIntoForce,
              sum.movedIn + line.movedIn,
              sum.left + line.left,
              sum.lapsed + line.lapsed,
              sum.movedOut + line.movedOut,
              sum.inForce + line.inForce);
    }
    return sum;
  }
}
