package org.radslag.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.Conduct;
import org.radslag.bodies.WhoCalls;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.rules.Rules;

/** Who calls a body to its meetings, and how long before, as the rule set says of its model. */
@ApplicationScoped
class Calling {

  private static final int LONGEST_REASON = 300;

  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Bodies bodies;
  @Inject Rules rules;

  /**
   * Whether she may call the body. One without a model is called by its presidium or the office.
   */
  boolean mayCall(BodyId body) {
    return bodies
        .conduct(body)
        .map(conduct -> isAmong(who(conduct), body))
        .orElseGet(() -> caller.has(Role.OFFICE) || caller.has(Role.PRESIDIUM, body));
  }

  private boolean isAmong(WhoCalls who, BodyId body) {
    return who.isPresidium() && caller.has(Role.PRESIDIUM, body)
        || who.isBoard() && caller.has(Role.BOARD)
        || who.isGroup() && caller.has(Role.PRESIDIUM) && leadsGroup(body);
  }

  private boolean leadsGroup(BodyId body) {
    return bodies
        .find(body)
        .map(BodyCard::arenaId)
        .flatMap(bodies::group)
        .filter(group -> caller.has(Role.PRESIDIUM, group.id()))
        .isPresent();
  }

  private WhoCalls who(Conduct conduct) {
    return rules.today().choice(conduct.callsRule(), WhoCalls.class);
  }

  /** What calling the body to a meeting that begins then takes now. */
  CallTerms terms(BodyId body, Instant startsAt) {
    Optional<Conduct> conduct = bodies.conduct(body);
    int days = conduct.map(Conduct::days).orElse(0);
    int hours = conduct.map(Conduct::shortestHours).orElse(0);
    Duration before = Duration.between(clock.instant(), startsAt);
    return new CallTerms(
        conduct.map(this::who).orElse(null),
        mayCall(body),
        days,
        hours,
        startsAt.minus(Duration.ofDays(days)),
        startsAt.minus(Duration.ofHours(hours)),
        conduct.map(one -> state(one, before)).orElse(CallTerms.State.IN_ORDER));
  }

  private static CallTerms.State state(Conduct conduct, Duration before) {
    if (!conduct.allows(before)) {
      return CallTerms.State.TOO_LATE;
    }
    return conduct.isShort(before) ? CallTerms.State.SHORT : CallTerms.State.IN_ORDER;
  }

  /** Why a meeting cannot begin then: nobody could be called in time. */
  Optional<Refusal> tooSoon(BodyId body, Instant startsAt) {
    return startsAt == null
        ? Optional.empty()
        : Optional.of(terms(body, startsAt)).filter(CallTerms::isTooLate).map(this::tooLate);
  }

  /** Why a meeting that has been called in normal order cannot be moved to begin then. */
  Optional<Refusal> movedTooSoon(Meeting meeting, Instant startsAt) {
    if (meeting.state() != MeetingState.CALLED || meeting.isShort() || startsAt == null) {
      return Optional.empty();
    }
    CallTerms terms = terms(meeting.body(), startsAt);
    return terms.isShort() && startsAt.isBefore(meeting.startsAt())
        ? Optional.of(Refusal.of("starts", "meetings.refused.moved", terms.days(), inOrder(terms)))
        : Optional.empty();
  }

  /**
   * Why she cannot call to the meeting now.
   *
   * @param reason why the notice is short; empty when it is not
   */
  Optional<Refusal> refused(Meeting meeting, String reason) {
    CallTerms terms = terms(meeting.body(), meeting.startsAt());
    if (!terms.mine()) {
      String key = terms.calls() == null ? "presidium" : terms.calls().word();
      return Optional.of(Refusal.because("meetings.refused.calls-" + key));
    }
    if (terms.isTooLate()) {
      return Optional.of(tooLate(terms));
    }
    String why = Text.line(reason);
    if (terms.isShort() && why.isEmpty()) {
      return Optional.of(
          Refusal.of(
              "reason", "meetings.refused.notice", terms.days(), inOrder(terms), terms.latest()));
    }
    return why.length() > LONGEST_REASON
        ? Optional.of(Refusal.of("reason", "meetings.refused.notice-reason", LONGEST_REASON))
        : Optional.empty();
  }

  private Refusal tooLate(CallTerms terms) {
    return Refusal.of(
        "starts",
        "meetings.refused.short-notice",
        terms.hours(),
        clock.instant().plus(Duration.ofHours(terms.hours())));
  }

  /** The earliest meeting that can be called in normal order now. */
  private Instant inOrder(CallTerms terms) {
    return clock.instant().plus(Duration.ofDays(terms.days()));
  }
}
