package org.radslag.membervotes;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.Arenas;
import org.radslag.ballots.LineState;
import org.radslag.ballots.Roll;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.Mailboxes;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** What happens to votes by the clock: reminding, giving up a collection, writing to members. */
@UseCase
public class VoteRounds {

  private static final int MOST_DUE = 100;
  private static final int AT_ONCE = 200;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject VoteViews views;
  @Inject Arenas arenas;
  @Inject Mailboxes mailboxes;
  @Inject Roll roll;
  @Inject Rules rules;
  @Inject Event<DomainEvent> events;
  @Inject Event<VoteNotice> notices;

  /** Open votes of which nobody has been reminded, and collections whose days are over. */
  @Permit(Role.OFFICE)
  public List<MemberVoteId> due() {
    caller.require(caller.isSystem());
    return data.createQuery(
            "select v.id from MemberVote v where v.state = :open and v.remindedAt is null"
                + " and v.closesAt < :soon or v.state = :collecting and v.collecting.until <= :now",
            UUID.class)
        .setParameter("open", VoteState.OPEN)
        .setParameter("soon", clock.instant().plus(remindBefore()))
        .setParameter("collecting", VoteState.COLLECTING)
        .setParameter("now", clock.instant())
        .setMaxResults(MOST_DUE)
        .getResultStream()
        .map(MemberVoteId::new)
        .toList();
  }

  /** Does to one vote what is due. */
  @Permit(Role.OFFICE)
  public Outcome<MemberVoteId> attend(MemberVoteId id) {
    caller.require(caller.isSystem());
    MemberVote vote = data.find(MemberVote.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    if (vote.state() == VoteState.OPEN && !vote.isReminded() && now.isBefore(vote.closesAt())) {
      vote.remind(now);
      data.flush();
      events.fire(new MemberVoteReminded(id));
    } else if (vote.state() == VoteState.COLLECTING
        && !now.isBefore(vote.card().collectUntil())
        && views.support(vote) < vote.needed()) {
      vote.withdraw("");
      data.flush();
      events.fire(new MemberVoteWithdrawn(id, VoteState.COLLECTING));
    }
    return Outcome.done(id);
  }

  /** Writes to the next few hundred of the oldest notice; whether anything is left to write. */
  @Permit(Role.OFFICE)
  public Outcome<Boolean> write() {
    caller.require(caller.isSystem());
    Mailing mailing =
        data.createQuery(
                "select m from Mailing m where m.doneAt is null order by m.queuedAt", Mailing.class)
            .setMaxResults(1)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElse(null);
    if (mailing == null || mailing.isDone()) {
      return Outcome.done(false);
    }
    MemberVote vote = data.find(MemberVote.class, mailing.vote().value());
    if (isLate(mailing, vote)) {
      mailing.done(clock.instant());
      return Outcome.done(true);
    }
    List<PersonId> next =
        electors(vote).stream()
            .filter(mailing::isBefore)
            .sorted(Comparator.comparing(PersonId::toString))
            .limit(AT_ONCE)
            .toList();
    if (next.isEmpty()) {
      mailing.done(clock.instant());
      return Outcome.done(true);
    }
    List<PersonId> people = next.stream().filter(one -> concerns(mailing, vote, one)).toList();
    mailing.advance(next.get(next.size() - 1), people.size());
    data.flush();
    if (!people.isEmpty()) {
      notices.fire(new VoteNotice(vote.card(), mailing.kind(), people));
    }
    return Outcome.done(true);
  }

  /** Nobody is told that a vote is open when it no longer is. */
  private static boolean isLate(Mailing mailing, MemberVote vote) {
    return vote.state() != VoteState.OPEN
        && (mailing.kind() == NoticeKind.OPENED || mailing.kind() == NoticeKind.REMINDER);
  }

  private List<PersonId> electors(MemberVote vote) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    boolean frozen = vote.election().isPresent();
    LocalDate day = frozen ? vote.cutOff() : today;
    Set<AssociationId> homes =
        arenas.associationsOf(vote.arena(), day).stream()
            .map(AssociationCard::id)
            .collect(Collectors.toSet());
    return mailboxes.electors(homes, day);
  }

  /** Of a reminder only those who have not voted and still can. */
  private boolean concerns(Mailing mailing, MemberVote vote, PersonId person) {
    return mailing.kind() != NoticeKind.REMINDER
        || vote.state() == VoteState.OPEN
            && roll.lineOf(vote.election().orElseThrow(), person).state() == LineState.OPEN;
  }

  private Duration remindBefore() {
    return Duration.ofHours(VoteTerms.of(rules.today()).remindHours());
  }
}
