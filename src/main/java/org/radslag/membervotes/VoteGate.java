package org.radslag.membervotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.kernel.PersonId;
import org.radslag.matters.Matters;

/** Who may know of a vote, read its texts before the embargo's hour, and change it. */
@ApplicationScoped
class VoteGate {

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Matters matters;

  /** A vote that the caller may know of. */
  Optional<MemberVote> see(MemberVoteId id) {
    return Optional.ofNullable(data.find(MemberVote.class, id.value())).filter(this::knows);
  }

  /** Whether the caller may know of it: of a draft only those who prepare it. */
  boolean knows(MemberVote vote) {
    return vote.isAnnounced() || prepares(vote);
  }

  /**
   * Whether the caller prepares it: who drafted it, the board, the office and the election
   * committee, but not outside the rings of its matter.
   */
  boolean prepares(MemberVote vote) {
    if (caller.isSystem() || isDrafter(vote)) {
      return true;
    }
    boolean office =
        caller.has(Role.BOARD) || caller.has(Role.OFFICE) || caller.has(Role.ELECTION_COMMITTEE);
    return office && (vote.matter() == null || matters.maySee(vote.matter()));
  }

  boolean isDrafter(MemberVote vote) {
    return vote.draftedBy() != null
        && caller.person().map(PersonId::value).filter(vote.draftedBy()::equals).isPresent();
  }

  /** Whether the embargo's hour has come, or there was none. */
  boolean isReleased(MemberVote vote) {
    return vote.card().embargoUntil() == null
        || !clock.instant().isBefore(vote.card().embargoUntil());
  }

  /**
   * The vote, locked, to change.
   *
   * @throws org.radslag.access.Forbidden when there is none, or when the caller does not prepare it
   */
  MemberVote prepare(MemberVoteId id) {
    MemberVote vote = lock(id);
    caller.require(prepares(vote));
    return vote;
  }

  /**
   * The vote, locked.
   *
   * @throws org.radslag.access.Forbidden when there is none, or when the caller may not know of it
   */
  MemberVote lock(MemberVoteId id) {
    MemberVote vote = data.find(MemberVote.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    caller.require(vote != null && knows(vote));
    return vote;
  }

  /** The caller as an author; null for the system. */
  UUID author() {
    return caller.person().map(PersonId::value).orElse(null);
  }
}
