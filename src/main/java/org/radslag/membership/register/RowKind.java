package org.radslag.membership.register;

/** What saving a file would do to a member. */
public enum RowKind {
  /** Becomes a member, or comes back. */
  NEW,
  /** Something else than the associations changes. */
  CHANGED,
  /** Belongs or votes elsewhere. */
  MOVED,
  /** Is not in the file: the membership ends. */
  ENDED,
  /** Stays as it is. */
  SAME
}
