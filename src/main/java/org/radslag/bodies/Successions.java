package org.radslag.bodies;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.UseCase;

/** How a body ends: another takes over, or what its mandates waited for has happened. */
@UseCase
public class Successions {

  private static final int LONGEST_BASIS = 300;
  private static final int MOST_TERMS = 20_000;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Event<DomainEvent> events;

  /**
   * Ends a body today, with every seat and term in it, and hands what it had not finished to
   * another. What was decided and who sat stays readable.
   *
   * @param successor who takes over open items
   * @param basis the decision it rests on
   */
  @Permit(Role.OFFICE)
  public Outcome<BodyId> succeed(BodyId id, BodyId successor, String basis) {
    if (id.equals(successor) || data.find(Body.class, successor.value()) == null) {
      return Outcome.refused("bodies.refused.no-body");
    }
    Outcome<BodyId> ended = end(id, successor, basis);
    if (ended.isDone()) {
      events.fire(new BodySucceeded(id, successor, today()));
    }
    return ended;
  }

  /**
   * Ends a body whose mandates last until something happens, because it has happened.
   *
   * @param basis the decision or event, in words
   */
  @Permit(Role.OFFICE)
  public Outcome<BodyId> conditionMet(BodyId id, String basis) {
    Body body = data.find(Body.class, id.value());
    if (body == null || body.endsWhen() == null) {
      return Outcome.refused("bodies.refused.no-condition");
    }
    return end(id, null, basis);
  }

  /** Ends a body that needs no successor: its work is over. */
  @Permit(Role.OFFICE)
  public Outcome<BodyId> end(BodyId id, String basis) {
    return end(id, null, basis);
  }

  private Outcome<BodyId> end(BodyId id, BodyId successor, String basis) {
    String clean = Text.line(basis);
    if (clean.isEmpty() || clean.length() > LONGEST_BASIS) {
      return Outcome.refused(List.of(Refusal.of("basis", "bodies.refused.basis", LONGEST_BASIS)));
    }
    Body body = data.find(Body.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (body == null) {
      return Outcome.refused("bodies.refused.no-body");
    }
    if (body.endsOn() != null) {
      return Outcome.refused("bodies.refused.body-over");
    }
    Instant now = clock.instant();
    LocalDate last = today().minusDays(1);
    List<Term> terms = lasting(id, now);
    for (Term term : terms) {
      boolean begun = term.hasBegun(now);
      if (begun) {
        term.end(now);
      } else {
        data.remove(term);
      }
      events.fire(new TermEnded(term.seat(), term.person(), term.place(), begun));
    }
    seats(id).forEach(seat -> seat.end(last));
    body.end(last, successor, clean);
    data.flush();
    events.fire(new BodyEnded(id, body.kind(), last, terms.size()));
    return Outcome.done(id);
  }

  private List<Term> lasting(BodyId id, Instant now) {
    return data.createQuery(
            "select t from Term t where t.body = :body and t.endsAt > :now", Term.class)
        .setParameter("body", id.value())
        .setParameter("now", now)
        .setMaxResults(MOST_TERMS)
        .getResultList();
  }

  private List<Seat> seats(BodyId id) {
    return data.createQuery(
            "select s from Seat s where s.body = :body and s.endsOn is null", Seat.class)
        .setParameter("body", id.value())
        .getResultList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
