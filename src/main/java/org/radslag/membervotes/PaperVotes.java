package org.radslag.membervotes;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.access.SystemWork;
import org.radslag.ballots.Roll;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.membership.Members;
import org.radslag.platform.UseCase;

/**
 * Votes on paper. The first channel used wins: a registered envelope closes the digital channel for
 * her, and one that comes after a digital vote stays unopened.
 */
@UseCase
public class PaperVotes {

  private static final int LONGEST_REASON = 300;
  private static final int MOST_VOTES = 1_000_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject SystemWork system;
  @Inject VoteGate gate;
  @Inject VoteTexts texts;
  @Inject PaperCounts counts;
  @Inject Members members;
  @Inject Roll roll;
  @Inject Event<DomainEvent> events;

  /** The envelopes of a vote in the order in which they came. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public List<EnvelopeCard> envelopes(MemberVoteId id) {
    return counts.envelopes(id).stream().map(Envelope::card).toList();
  }

  /**
   * Registers the outer envelope of a member.
   *
   * @return what became of it: registered, or set aside because she has voted digitally
   */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Outcome<EnvelopeFate> register(MemberVoteId id, String memberNumber) {
    MemberVote vote = gate.lock(id);
    if (vote.election().isEmpty() || vote.state().isOver()) {
      return Outcome.refused("membervotes.refused.no-paper-now");
    }
    Optional<PersonId> person = system.ask(() -> members.byNumber(memberNumber));
    if (person.isEmpty()) {
      return Outcome.refused(List.of(Refusal.of("number", "membervotes.refused.no-member")));
    }
    Outcome<Boolean> registered = roll.paper(vote.election().get(), person.get());
    if (!registered.isDone()) {
      return Outcome.refused(registered.reasons());
    }
    EnvelopeFate fate = registered.value() ? EnvelopeFate.REGISTERED : EnvelopeFate.DIGITAL;
    int number = counts.envelopes(id).size() + 1;
    data.persist(new Envelope(id, number, person.get(), fate, gate.author(), clock.instant()));
    data.flush();
    events.fire(new EnvelopeRegistered(id, number, fate));
    return Outcome.done(fate);
  }

  /** Gives a registered, unopened envelope back before the close; she may then vote digitally. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Outcome<MemberVoteId> giveBack(MemberVoteId id, int number) {
    MemberVote vote = gate.lock(id);
    Envelope envelope = counts.envelope(id, number);
    if (envelope == null || envelope.fate() != EnvelopeFate.REGISTERED || vote.state().isOver()) {
      return Outcome.refused("membervotes.refused.no-envelope");
    }
    Outcome<?> opened = roll.withdrawPaper(vote.election().orElseThrow(), envelope.person());
    if (!opened.isDone()) {
      return Outcome.refused(opened.reasons());
    }
    change(id, envelope, EnvelopeFate.WITHDRAWN, "");
    return Outcome.done(id);
  }

  /** Sets a registered envelope aside unopened, for a fault that is told; after the close. */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Outcome<MemberVoteId> setAside(MemberVoteId id, int number, String reason) {
    MemberVote vote = gate.lock(id);
    Envelope envelope = counts.envelope(id, number);
    String clean = Text.line(reason);
    if (envelope == null
        || envelope.fate() != EnvelopeFate.REGISTERED
        || vote.state() != VoteState.CLOSED
        || counts.sheet(vote).tellers() > 0) {
      return Outcome.refused("membervotes.refused.no-envelope");
    }
    if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
      return Outcome.refused(
          List.of(Refusal.of("reason", "membervotes.refused.reason", LONGEST_REASON)));
    }
    change(id, envelope, EnvelopeFate.FAULTY, clean);
    return Outcome.done(id);
  }

  private void change(MemberVoteId id, Envelope envelope, EnvelopeFate fate, String reason) {
    envelope.change(fate, reason, gate.author(), clock.instant());
    data.flush();
    events.fire(new EnvelopeChanged(id, envelope.number(), fate));
  }

  /**
   * Enters what the caller has counted, in place of what she entered before.
   *
   * @param found for each question the blank votes and then those for each answer
   * @return whether another teller has entered the very same; refused before the close, and when
   *     the votes cannot be those of the envelopes
   */
  @Permit({Role.OFFICE, Role.ELECTION_COMMITTEE})
  public Outcome<Boolean> count(MemberVoteId id, List<List<Integer>> found) {
    UUID me = caller.requirePerson().value();
    MemberVote vote = gate.lock(id);
    PaperSheet sheet = counts.sheet(vote);
    if (vote.state() != VoteState.CLOSED || sheet.agreed()) {
      return Outcome.refused("membervotes.refused.no-count-now");
    }
    List<Refusal> faults = faults(texts.questions(id), found, sheet.opened());
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    counts.enter(id, me, found, clock.instant());
    PaperSheet after = counts.sheet(vote);
    events.fire(new PaperVotesCounted(id, after.tellers(), after.agreed()));
    return Outcome.done(after.agreed());
  }

  /**
   * How envelopes and votes add up: to everybody after the close, before it to those who register.
   */
  @Permit(Role.SIGNED_IN)
  public PaperSheet sheet(MemberVoteId id) {
    MemberVote vote = gate.see(id).orElse(null);
    caller.require(
        vote != null
            && (vote.state().isOver()
                || caller.has(Role.OFFICE)
                || caller.has(Role.ELECTION_COMMITTEE)));
    return counts.sheet(vote);
  }

  private static List<Refusal> faults(
      List<QuestionText> questions, List<List<Integer>> found, int opened) {
    List<Refusal> faults = new ArrayList<>();
    if (found.size() != questions.size()) {
      return List.of(Refusal.because("membervotes.refused.count", opened));
    }
    for (int place = 0; place < questions.size(); place++) {
      QuestionText question = questions.get(place);
      List<Integer> votes = found.get(place);
      boolean whole =
          votes.size() == question.answers().size() + 1
              && votes.stream().allMatch(one -> one != null && one >= 0 && one <= MOST_VOTES);
      int sum = whole ? votes.stream().mapToInt(Integer::intValue).sum() : -1;
      int marked = whole ? sum - votes.get(0) : -1;
      int ballots = whole ? opened - votes.get(0) : -1;
      boolean fits =
          whole
              && ballots >= 0
              && marked >= ballots * question.lowest()
              && marked <= ballots * question.highest();
      if (!fits) {
        faults.add(Refusal.of("count" + place, "membervotes.refused.count", opened));
      }
    }
    return faults;
  }
}
