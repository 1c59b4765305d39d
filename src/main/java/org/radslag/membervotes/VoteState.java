package org.radslag.membervotes;

import java.util.Set;

/** How far a vote has come. What may follow what stands here and nowhere else. */
public enum VoteState {
  /** Being written; only those who write it know of it. */
  DRAFT,
  /** One person has entered the decision to call it; the rule set asks for another's consent. */
  PROPOSED,
  /** Members or associations are asked to support the call. */
  COLLECTING,
  /** Called: announced to the electorate, the texts can no longer be changed. */
  CALLED,
  /** The roll is frozen and the election is being prepared. */
  FROZEN,
  /** Votes are being cast. */
  OPEN,
  /** No more votes; counting, and then the decision. */
  CLOSED,
  /** The outcome is established and somebody answers for what follows. */
  DECIDED,
  /** Nothing came of it. */
  WITHDRAWN,
  /** Voided; another vote is held in its place. */
  RERUN;

  /** Whether this may be followed by {@code next}. */
  public boolean mayBecome(VoteState next) {
    return followers().contains(next);
  }

  private Set<VoteState> followers() {
    return switch (this) {
      case DRAFT -> Set.of(PROPOSED, COLLECTING, CALLED, WITHDRAWN);
      case PROPOSED -> Set.of(DRAFT, CALLED, WITHDRAWN);
      case COLLECTING -> Set.of(CALLED, WITHDRAWN);
      case CALLED -> Set.of(FROZEN, WITHDRAWN);
      case FROZEN -> Set.of(OPEN, WITHDRAWN);
      case OPEN -> Set.of(CLOSED);
      case CLOSED -> Set.of(DECIDED, RERUN);
      case DECIDED -> Set.of(RERUN);
      case WITHDRAWN, RERUN -> Set.of();
    };
  }

  /** Whether the members of the arena know of it. */
  public boolean isPublic() {
    return this != DRAFT && this != PROPOSED;
  }

  /** Whether it still lies before the first vote. */
  public boolean isBeforeOpening() {
    return compareTo(OPEN) < 0;
  }

  /** Whether what is asked, and the texts beside it, can still be changed. */
  public boolean isWritable() {
    return this == DRAFT;
  }

  /** Whether no more votes are cast. */
  public boolean isOver() {
    return compareTo(CLOSED) >= 0;
  }
}
