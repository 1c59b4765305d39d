package org.radslag.matters;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.platform.Seal;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/**
 * Soundings: a few questions to the chairs, the council or the delegation, open for some hours. The
 * answers advise; they never decide.
 */
@UseCase
public class Soundings {

  private static final int MOST = 100;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Gate gate;
  @Inject Circles circles;
  @Inject SoundingViews views;
  @Inject Rules rules;
  @Inject Seal seal;
  @Inject Event<DomainEvent> events;

  /** What a sounding may be today. */
  @Permit(Role.SIGNED_IN)
  public SoundingLimits limits() {
    RuleSet today = rules.today();
    return new SoundingLimits(
        today.whole("matters.sounding.questions"),
        today.whole("matters.sounding.question.longest"),
        today.whole("matters.sounding.remark.longest"),
        today.whole("matters.sounding.shortest_hours"),
        today.whole("matters.sounding.usual_hours"),
        today.whole("matters.sounding.longest_hours"));
  }

  /** Whether the caller may ask about the matter: she answers for it, or is of the board. */
  @Permit(Role.SIGNED_IN)
  public boolean mayAsk(MatterId id) {
    return gate.see(id).filter(this::mayAsk).isPresent();
  }

  private boolean mayAsk(Gate.Seen seen) {
    return seen.matter().state() == MatterState.OPEN && (seen.answers() || caller.has(Role.BOARD));
  }

  /**
   * Asks. Who is asked is settled now; an alternate who steps in later is not.
   *
   * @return refused for too many questions, too few or too many hours, a ring wider than the
   *     matter's, a circle that stands outside the ring, or a circle with nobody in it
   */
  @Permit({Role.PRESIDIUM, Role.BOARD})
  public Outcome<SoundingId> ask(SoundingForm form) {
    Gate.Seen seen = gate.change(form.matter());
    caller.require(seen.answers() || caller.has(Role.BOARD));
    Matter matter = seen.matter();
    if (matter.state() != MatterState.OPEN) {
      return Outcome.refused("matters.refused.settled");
    }
    RuleSet today = rules.today();
    List<Refusal> faults = form.faults(matter.ring(), circles.councilHandles(matter), today);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    List<PersonId> asked = circles.of(matter, form.circle());
    if (asked.isEmpty()) {
      return Outcome.refused(List.of(Refusal.of("circle", "matters.refused.nobody")));
    }
    return Outcome.done(open(form, asked, today));
  }

  private SoundingId open(SoundingForm form, List<PersonId> asked, RuleSet today) {
    Instant now = clock.instant();
    SoundingId id = SoundingId.create();
    Instant closes = form.closesAt(now);
    Instant remind = closes.minus(Duration.ofHours(today.whole("matters.sounding.remind_hours")));
    data.persist(
        new Sounding(
            id, form, asked.size(), gate.author(), now, remind.isAfter(now) ? remind : null));
    data.flush();
    for (int place = 0; place < form.questions().size(); place++) {
      data.persist(new SoundingQuestion(id, place, seal.close(form.questions().get(place))));
    }
    asked.forEach(person -> data.persist(new SoundingAsked(id, person)));
    data.flush();
    events.fire(
        new SoundingOpened(
            id,
            form.matter(),
            form.circle(),
            form.ring(),
            asked.size(),
            form.questions().size(),
            closes));
    return id;
  }

  /** One sounding; empty when there is none, and when the caller may not know of it. */
  @Permit(Role.SIGNED_IN)
  public Optional<SoundingView> view(SoundingId id) {
    Sounding sounding = data.find(Sounding.class, id.value());
    MatterId matter = sounding == null ? MatterId.create() : sounding.matter();
    return gate.see(matter)
        .filter(seen -> sounding != null && seen.mayRead(sounding.ring()))
        .map(seen -> views.view(sounding, seen));
  }

  /**
   * Answers, or changes the answers, until it closes.
   *
   * @return refused when it has closed, and when an answer is missing
   * @throws org.radslag.access.Forbidden when she is not asked, or may not know of it
   */
  @Permit(Role.MEMBER)
  public Outcome<SoundingId> answer(SoundingId id, AnswerForm form) {
    PersonId me = caller.requirePerson();
    Sounding sounding = data.find(Sounding.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    boolean asked = data.find(SoundingAsked.class, new PersonKey(id.value(), me)) != null;
    MatterId matter = sounding == null ? MatterId.create() : sounding.matter();
    boolean sees =
        gate.see(matter).filter(seen -> asked && seen.mayRead(sounding.ring())).isPresent();
    caller.require(sees);
    Instant now = clock.instant();
    if (!sounding.takesAnswers(now)) {
      return Outcome.refused("matters.refused.late", sounding.closesAt());
    }
    List<Refusal> faults =
        form.faults(
            views.questions(id).size(), rules.today().whole("matters.sounding.remark.longest"));
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    write(id, me, form, now);
    events.fire(new SoundingAnswered(id, form.backing()));
    return Outcome.done(id);
  }

  private void write(SoundingId id, PersonId me, AnswerForm form, Instant now) {
    SoundingAnswer answer = data.find(SoundingAnswer.class, new PersonKey(id.value(), me));
    if (answer == null) {
      answer = new SoundingAnswer(id, me);
      answer.give(form.backing(), now);
      data.persist(answer);
      data.flush();
    } else {
      answer.give(form.backing(), now);
    }
    for (int place = 0; place < form.replies().size(); place++) {
      AnswerForm.Reply given = form.replies().get(place);
      SoundingReply reply = data.find(SoundingReply.class, new SoundingReply.Key(id, me, place));
      byte[] remark = seal.close(given.remark());
      if (reply == null) {
        reply = new SoundingReply(id, me, place);
        reply.give(given.stance(), remark);
        data.persist(reply);
      } else {
        reply.give(given.stance(), remark);
      }
    }
    data.flush();
  }

  /** What waits for the caller: soundings that ask her, that she may see and has not answered. */
  @Permit(Role.SIGNED_IN)
  public List<SoundingView> waiting() {
    PersonId me = caller.requirePerson();
    return data.createQuery(
            "select s from Sounding s, SoundingAsked a where a.key.within = s.id"
                + " and a.key.person = :me and s.closedAt is null and s.closesAt > :now"
                + " and not exists (select x from SoundingAnswer x where x.key.within = s.id"
                + " and x.key.person = :me) order by s.closesAt",
            Sounding.class)
        .setParameter("me", me.value())
        .setParameter("now", clock.instant())
        .setMaxResults(MOST)
        .getResultStream()
        .flatMap(sounding -> view(sounding.id()).stream())
        .toList();
  }
}
