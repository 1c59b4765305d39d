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
  @Inject Bodies bodies;
  @Inject CarryingOver carryingOver;
  @Inject Drawn drawn;
  @Inject Event<DomainEvent> events;

  /**
   * A body that took the place of others.
   *
   * @param left the mandates that could not be carried over
   */
  public record Replaced(BodyId founded, List<Carry> left) {}

  /**
   * Founds a body in the place of others that end today: it may have the name of one of them, gets
   * the mandates that live on, and takes over what they had not finished.
   *
   * @param basis the decision it rests on
   */
  @Permit(Role.OFFICE)
  public Outcome<Replaced> replace(
      List<BodyId> ending, BodyPlan plan, List<Carry> mandates, String basis) {
    String clean = Text.line(basis);
    for (BodyId id : ending) {
      List<Refusal> faults = close(id, clean);
      if (!faults.isEmpty()) {
        return Outcome.refused(faults);
      }
    }
    Outcome<BodyId> founded = bodies.found(plan);
    if (!founded.isDone()) {
      return Outcome.refused(founded.reasons());
    }
    BodyId successor = founded.value();
    List<Carry> left = carryingOver.into(successor, mandates);
    for (BodyId id : ending) {
      leave(id, successor, clean);
      events.fire(new BodySucceeded(id, successor, today()));
    }
    return Outcome.done(new Replaced(successor, left));
  }

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
    List<Refusal> faults = close(id, clean);
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    leave(id, successor, clean);
    return Outcome.done(id);
  }

  /** Gives a body its last day, and so frees its name; what keeps it from ending, if anything. */
  private List<Refusal> close(BodyId id, String basis) {
    if (basis.isEmpty() || basis.length() > LONGEST_BASIS) {
      return List.of(Refusal.of("basis", "bodies.refused.basis", LONGEST_BASIS));
    }
    Body body = data.find(Body.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (body == null) {
      return List.of(Refusal.because("bodies.refused.no-body"));
    }
    if (body.endsOn() != null) {
      return List.of(Refusal.because("bodies.refused.body-over"));
    }
    body.end(today().minusDays(1), null, basis);
    data.flush();
    return List.of();
  }

  /** Ends every seat and term of a body that has got its last day. */
  private void leave(BodyId id, BodyId successor, String basis) {
    Body body = data.find(Body.class, id.value());
    Instant now = clock.instant();
    LocalDate last = body.endsOn();
    body.end(last, successor, basis);
    if (successor != null) {
      drawn.pass(id, successor);
    }
    // Whoever is about to seat somebody waits, and finds the seat over.
    seats(id).forEach(seat -> seat.end(last));
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
    data.flush();
    events.fire(new BodyEnded(id, body.kind(), last, terms.size()));
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
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
