package org.radslag.membervotes;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/**
 * What members read before they vote, beside the proposal: easy text, translations, and what
 * members ask and the proposer answers. All of it stands still from the opening.
 */
@UseCase
public class Information {

  private static final int LONGEST_INQUIRY = 1_000;
  private static final int LONGEST_ANSWER = 2_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject VoteGate gate;
  @Inject VoteTexts texts;
  @Inject Rules rules;
  @Inject Event<DomainEvent> events;

  /**
   * Writes the easy text, or a translation; an empty text takes it away.
   *
   * @param language the language's tag, such as {@code so}; not Swedish for a translation
   */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.PRESIDIUM})
  public Outcome<MemberVoteId> add(MemberVoteId id, Passage passage, String language, String text) {
    MemberVote vote = gate.prepare(id);
    if (!vote.state().isBeforeOpening() || !passage.isAddedLater()) {
      return Outcome.refused("membervotes.refused.fixed");
    }
    String tag = passage == Passage.EASY ? VoteTexts.SWEDISH : Text.line(language);
    if (!tag.matches("[a-z]{2,3}")
        || passage == Passage.TRANSLATION && tag.equals(VoteTexts.SWEDISH)) {
      return Outcome.refused(List.of(Refusal.of("language", "membervotes.refused.language")));
    }
    int longest = VoteTerms.of(rules.today()).longest(passage);
    if (Text.of(text).length() > longest) {
      return Outcome.refused(
          List.of(Refusal.of("translation", "membervotes.refused.too-long", longest)));
    }
    texts.put(id, passage, tag, text);
    data.flush();
    events.fire(new PassageAdded(id, passage, tag));
    return Outcome.done(id);
  }

  /** Asks the proposer something, for every member to read; as often as the rules let one. */
  @Permit(Role.MEMBER)
  public Outcome<MemberVoteId> ask(MemberVoteId id, String text) {
    MemberVote vote = gate.lock(id);
    String clean = Text.of(text);
    if (!vote.isAnnounced() || !vote.state().isBeforeOpening() || !gate.isReleased(vote)) {
      return Outcome.refused("membervotes.refused.no-questions-now");
    }
    if (clean.isEmpty() || clean.length() > LONGEST_INQUIRY) {
      return Outcome.refused(
          List.of(Refusal.of("inquiry", "membervotes.refused.inquiry", LONGEST_INQUIRY)));
    }
    List<Inquiry> before = texts.inquiries(id);
    int most = rules.version(vote.ruleSet()).whole("vote.inquiries");
    if (before.stream().filter(one -> one.asker().equals(caller.requirePerson())).count() >= most) {
      return Outcome.refused("membervotes.refused.many-questions", most);
    }
    int number = before.size() + 1;
    data.persist(new VoteInquiry(id, number, caller.requirePerson(), clock.instant(), clean));
    data.flush();
    events.fire(new InquiryMade(id, number));
    return Outcome.done(id);
  }

  /** Answers a member's question; an answer may be written anew until the vote opens. */
  @Permit({Role.MEMBER, Role.OFFICE, Role.BOARD, Role.PRESIDIUM})
  public Outcome<MemberVoteId> answer(MemberVoteId id, UUID inquiry, String text) {
    MemberVote vote = gate.prepare(id);
    VoteInquiry asked = inquiry == null ? null : data.find(VoteInquiry.class, inquiry);
    caller.require(asked != null && asked.vote().equals(id));
    String clean = Text.of(text);
    if (!vote.state().isBeforeOpening()) {
      return Outcome.refused("membervotes.refused.fixed");
    }
    if (clean.isEmpty() || clean.length() > LONGEST_ANSWER) {
      return Outcome.refused("membervotes.refused.answer", LONGEST_ANSWER);
    }
    asked.answer(clean, gate.author(), clock.instant());
    data.flush();
    events.fire(new InquiryAnswered(id, asked.card().number()));
    return Outcome.done(id);
  }

  /**
   * The file whose SHA-256 is shown from the opening; empty when the caller may not read the texts.
   */
  @Permit(Role.SIGNED_IN)
  public Optional<byte[]> file(MemberVoteId id) {
    return gate.see(id)
        .filter(vote -> gate.isReleased(vote) || gate.prepares(vote))
        .map(this::written);
  }

  /** The file as it stands. */
  byte[] written(MemberVote vote) {
    return InformationFile.of(
        vote.card(),
        texts.questions(vote.id()),
        texts.passages(vote.id()),
        texts.translations(vote.id()),
        texts.inquiries(vote.id()));
  }
}
