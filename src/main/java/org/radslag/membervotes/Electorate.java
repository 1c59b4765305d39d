package org.radslag.membervotes;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.SystemWork;
import org.radslag.arenas.Arenas;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.ElectionPlan;
import org.radslag.ballots.ElectionTerms;
import org.radslag.ballots.Elections;
import org.radslag.ballots.Profile;
import org.radslag.ballots.QuestionPlan;
import org.radslag.ballots.Roll;
import org.radslag.ballots.RollLineCard;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.membership.AssociationCard;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;
import org.radslag.membership.snapshot.SnapshotCard;
import org.radslag.membership.snapshot.SnapshotId;
import org.radslag.membership.snapshot.Snapshots;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/** Who may vote: freezing the roll, and what every member may ask of it. */
@UseCase
public class Electorate {

  private static final int LONGEST_DESCRIPTION = 4_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject SystemWork system;
  @Inject VoteGate gate;
  @Inject VoteTexts texts;
  @Inject Contacts contacts;
  @Inject Arenas arenas;
  @Inject Members members;
  @Inject Rules rules;
  @Inject Snapshots snapshots;
  @Inject Elections elections;
  @Inject Roll roll;
  @Inject Event<DomainEvent> events;

  /**
   * Freezes who may vote, by the vote's cut-off day, and where each of them can be reached; then
   * prepares the secret election.
   *
   * @return refused before the cut-off day, when the arena spanned no association on it, when the
   *     register cannot be frozen for that day, and when so few would be entitled that a secret
   *     vote is none
   */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Outcome<ElectionId> freeze(MemberVoteId id) {
    MemberVote vote = gate.lock(id);
    if (vote.state() != VoteState.CALLED) {
      return Outcome.refused("membervotes.refused.not-called");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    if (today.isBefore(vote.cutOff())) {
      return Outcome.refused("membervotes.refused.before-cut-off", vote.cutOff());
    }
    Outcome<SnapshotId> snapshot = snapshot(vote.cutOff());
    if (!snapshot.isDone()) {
      return Outcome.refused(snapshot.reasons());
    }
    Set<AssociationId> homes =
        arenas.associationsOf(vote.arena(), vote.cutOff()).stream()
            .map(AssociationCard::id)
            .collect(Collectors.toSet());
    if (homes.isEmpty()) {
      return Outcome.refused("membervotes.refused.no-associations", vote.cutOff());
    }
    Outcome<ElectionId> election = elections.prepare(plan(vote, snapshot.value(), homes));
    if (!election.isDone()) {
      return election;
    }
    Outcome<ElectionId> frozen = elections.freeze(election.value());
    if (!frozen.isDone()) {
      return frozen;
    }
    int entitled = contacts.freeze(id, snapshot.value(), homes);
    vote.freeze(snapshot.value(), election.value(), clock.instant());
    data.flush();
    events.fire(new ElectorateFrozen(id, election.value(), snapshot.value(), entitled));
    return election;
  }

  private Outcome<SnapshotId> snapshot(LocalDate cutOff) {
    return system.ask(snapshots::latest).stream()
        .filter(card -> card.cutOff().equals(cutOff))
        .findFirst()
        .map(SnapshotCard::id)
        .map(Outcome::done)
        .orElseGet(() -> system.ask(() -> snapshots.take(cutOff)));
  }

  private ElectionPlan plan(MemberVote vote, SnapshotId snapshot, Set<AssociationId> homes) {
    List<QuestionPlan> questions =
        texts.questions(vote.id()).stream()
            .map(
                one ->
                    new QuestionPlan(one.text(), one.answers(), true, one.lowest(), one.highest()))
            .toList();
    RuleSet held = rules.version(vote.ruleSet());
    ElectionTerms terms = ElectionTerms.of(held);
    boolean hidden = VoteTerms.of(held).turnout() == TurnoutShown.END;
    boolean contested = vote.card().profile() == Profile.CONTESTED;
    return new ElectionPlan(
        vote.card().title(),
        description(vote),
        VoteTexts.SWEDISH,
        questions,
        vote.card().profile(),
        vote.card().revote(),
        vote.card().opensAt(),
        vote.closesAt(),
        contested ? held.whole("vote.contested.trustees") : held.whole("vote.keys.trustees"),
        contested ? held.whole("vote.contested.needed") : held.whole("vote.keys.needed"),
        snapshot,
        homes,
        hidden ? List.of() : terms.hours(vote.card().opensAt(), vote.closesAt()),
        terms.crowd(),
        terms.ruleSet());
  }

  /** What stands in the public election record: nothing that an embargo still holds back. */
  private String description(MemberVote vote) {
    if (!gate.isReleased(vote)) {
      return "";
    }
    var passages = texts.passages(vote.id());
    String said =
        "Vid ja: "
            + passages.getOrDefault(Passage.IF_YES, "")
            + "\n\nVid nej: "
            + passages.getOrDefault(Passage.IF_NO, "");
    return said.length() <= LONGEST_DESCRIPTION ? said : said.substring(0, LONGEST_DESCRIPTION);
  }

  /** Whether the caller is on the roll, and why; before it is frozen: whether she would be. */
  @Permit(Role.SIGNED_IN)
  public MyRoll mine(MemberVoteId id) {
    MemberVote vote = gate.see(id).orElse(null);
    caller.require(vote != null);
    PersonId me = caller.requirePerson();
    RollAppeal appeal = data.find(RollAppeal.class, new PersonInVote(id, me));
    AppealCard card = appeal == null ? null : appeal.card();
    if (vote.election().isPresent()) {
      RollLineCard line = roll.mine(vote.election().get());
      return new MyRoll(vote.cutOff(), line, false, line.reason(), card);
    }
    MemberCard member = members.card(me).orElse(null);
    boolean here = member != null && isIn(vote, member.votesIn());
    String reason =
        member == null
            ? "membervotes.roll.not-member"
            : !here
                ? "membervotes.roll.other-association"
                : member.inForce() ? "membervotes.roll.would-be" : "membervotes.roll.not-in-force";
    return new MyRoll(vote.cutOff(), null, here && member.inForce(), reason, card);
  }

  /**
   * Says that the caller should be on the roll.
   *
   * @return refused before it is frozen, after the close, when she is on it, and the second time
   */
  @Permit(Role.SIGNED_IN)
  public Outcome<MemberVoteId> appeal(MemberVoteId id) {
    PersonId me = caller.requirePerson();
    MemberVote vote = gate.lock(id);
    if (vote.election().isEmpty() || vote.state().isOver()) {
      return Outcome.refused("membervotes.refused.no-appeal-now");
    }
    if (roll.mine(vote.election().get()).onRoll()) {
      return Outcome.refused("membervotes.refused.on-roll");
    }
    try {
      data.persist(new RollAppeal(id, me, clock.instant()));
      data.flush();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused("membervotes.refused.appealed");
      }
      throw failure;
    }
    events.fire(new RollAppealed(id));
    return Outcome.done(id);
  }

  /**
   * Asks for paper instead of a code, for good.
   *
   * @return refused when the roll is not frozen, and when the codes have been made: then a slip is
   *     asked for at the office
   */
  @Permit(Role.MEMBER)
  public Outcome<MemberVoteId> choosePaper(MemberVoteId id) {
    MemberVote vote = gate.lock(id);
    if (vote.state() != VoteState.FROZEN) {
      return Outcome.refused("membervotes.refused.no-paper-choice");
    }
    Outcome<?> chosen = roll.choosePaper(vote.election().orElseThrow(), caller.requirePerson());
    return chosen.isDone() ? Outcome.done(id) : Outcome.refused(chosen.reasons());
  }

  /** The corrections of the roll, by number and without names: everybody may read them. */
  @Permit(Role.SIGNED_IN)
  public List<CorrectionCard> corrections(MemberVoteId id) {
    return gate.see(id)
        .map(
            vote ->
                data.createQuery(
                        "select c from RollCorrection c where c.key.vote = :vote"
                            + " order by c.key.number",
                        RollCorrection.class)
                    .setParameter("vote", id.value())
                    .getResultStream()
                    .map(RollCorrection::card)
                    .toList())
        .orElse(List.of());
  }

  private boolean isIn(MemberVote vote, AssociationId home) {
    return arenas.associationsOf(vote.arena()).stream()
        .map(AssociationCard::id)
        .anyMatch(one -> one.equals(home));
  }
}
