package org.radslag.membervotes;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.platform.UseCase;

/** What of the votes waits for those who run them. */
@UseCase
public class VoteDuties {

  private static final int MOST = 20;
  private static final int MOST_VOTES = 200;

  /** What is to be done. */
  public enum Kind {
    /** The cut-off day has come: the roll is to be frozen. */
    FREEZE,
    /** Keys and codes, so that it can open at its hour. */
    PREPARE,
    /** An appeal has not been answered. */
    SETTLE,
    /** There is a result, and nobody has said what follows. */
    DECIDE
  }

  /**
   * A vote that waits.
   *
   * @param by when at the latest; when it began to wait, for what has no such hour
   */
  public record Duty(Kind kind, MemberVoteId vote, String title, Instant by) {}

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;

  /** The caller's, by her roles: nothing for a member. */
  @Permit(Role.SIGNED_IN)
  public List<Duty> mine() {
    boolean committee = caller.has(Role.ELECTION_COMMITTEE);
    boolean preparing = committee || caller.has(Role.OFFICE);
    boolean deciding = committee || caller.has(Role.BOARD);
    if (!preparing && !deciding) {
      return List.of();
    }
    List<UUID> appealed = committee ? appealed() : List.of();
    List<MemberVote> votes =
        data.createQuery(
                "select v from MemberVote v where v.state in :states"
                    + " or v.state = :decided and v.id in (select o.vote from VoteObjection o"
                    + " where o.upheld is null) order by v.closesAt",
                MemberVote.class)
            .setParameter("states", List.of(VoteState.CALLED, VoteState.FROZEN, VoteState.CLOSED))
            .setParameter("decided", VoteState.DECIDED)
            .setMaxResults(MOST_VOTES)
            .getResultList();
    return votes.stream()
        .flatMap(vote -> of(vote, preparing, deciding, appealed))
        .limit(MOST)
        .toList();
  }

  private List<UUID> appealed() {
    return data.createQuery(
            "select distinct o.vote from VoteObjection o where o.upheld is null", UUID.class)
        .getResultList();
  }

  private Stream<Duty> of(
      MemberVote vote, boolean preparing, boolean deciding, List<UUID> appealed) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    Stream<Duty> appeal =
        appealed.contains(vote.id().value())
            ? Stream.of(duty(Kind.SETTLE, vote, vote.card().countedAt()))
            : Stream.empty();
    return Stream.concat(
        appeal,
        switch (vote.state()) {
          case CALLED ->
              preparing && !today.isBefore(vote.cutOff())
                  ? Stream.of(duty(Kind.FREEZE, vote, vote.card().opensAt()))
                  : Stream.empty();
          case FROZEN ->
              preparing
                  ? Stream.of(duty(Kind.PREPARE, vote, vote.card().opensAt()))
                  : Stream.empty();
          case CLOSED ->
              deciding && vote.card().countedAt() != null
                  ? Stream.of(duty(Kind.DECIDE, vote, vote.card().countedAt()))
                  : Stream.empty();
          default -> Stream.empty();
        });
  }

  private static Duty duty(Kind kind, MemberVote vote, Instant by) {
    return new Duty(kind, vote.id(), vote.card().title(), by);
  }
}
