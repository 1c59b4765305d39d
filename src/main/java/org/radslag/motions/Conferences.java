package org.radslag.motions;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/** The conferences that receive motions, and their deadlines. */
@UseCase
public class Conferences {

  private static final int MOST = 100;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Rules rules;
  @Inject Event<DomainEvent> events;

  /** Every conference, the latest first. */
  @Permit(Role.SIGNED_IN)
  public List<ConferenceCard> all() {
    return data.createQuery(
            "select c from Conference c order by c.firstDay desc, c.name", Conference.class)
        .setMaxResults(MOST)
        .getResultStream()
        .map(Conference::card)
        .toList();
  }

  /** One conference; empty when there is none with that id. */
  @Permit(Role.SIGNED_IN)
  public Optional<ConferenceCard> find(ConferenceId id) {
    return Optional.ofNullable(data.find(Conference.class, id.value())).map(Conference::card);
  }

  /**
   * The conference that motions are written for now: the next one whose deadline has not passed,
   * else the next one that has not begun.
   */
  @Permit(Role.SIGNED_IN)
  public Optional<ConferenceCard> next() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    List<ConferenceCard> coming =
        all().stream()
            .filter(conference -> conference.firstDay().isAfter(today))
            .sorted(Comparator.comparing(ConferenceCard::deadline))
            .toList();
    return coming.stream()
        .filter(conference -> conference.isOpen(now))
        .findFirst()
        .or(() -> coming.stream().reduce((earlier, later) -> later));
  }

  /**
   * Enters a conference.
   *
   * @param deadline last day and hour for motions as the office writes them, in Swedish time:
   *     {@code 2027-01-15T23:59:59}
   */
  @Permit(Role.OFFICE)
  public Outcome<ConferenceId> plan(ConferencePlan plan, String deadline) {
    List<Refusal> faults = new ArrayList<>(plan.faults());
    Outcome<Instant> until = deadlineOf(plan, deadline);
    faults.addAll(until.reasons());
    if (until.isDone() && !until.value().isAfter(clock.instant())) {
      faults.add(Refusal.of("deadline", "motions.refused.deadline-in-past", until.value()));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    RuleSet today = rules.today();
    String series = today.parameter("motions.series").value();
    ConferenceId id = ConferenceId.create();
    return named(
        plan,
        () -> {
          data.persist(
              new Conference(id, plan, until.value(), series, today.version())
                  .createdAt(clock.instant()));
          data.flush();
          events.fire(
              new ConferencePlanned(
                  id, plan.firstDay(), plan.lastDay(), until.value(), series, today.version()));
          return Outcome.done(id);
        });
  }

  /** Changes name, place and days of a conference that has not begun. */
  @Permit(Role.OFFICE)
  public Outcome<ConferenceId> rearrange(ConferenceId id, ConferencePlan plan) {
    Conference conference = held(id);
    List<Refusal> faults = new ArrayList<>(plan.faults());
    if (conference.hasBegun(clock.instant(), clock.getZone())) {
      faults.add(Refusal.because("motions.refused.conference-begun"));
    }
    if (faults.isEmpty() && isAfterStart(conference.deadline(), plan)) {
      faults.add(Refusal.of("firstDay", "motions.refused.deadline-after-start"));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(faults);
    }
    return named(
        plan,
        () -> {
          conference.arrange(plan);
          data.flush();
          events.fire(new ConferenceRearranged(id, plan.firstDay(), plan.lastDay()));
          return Outcome.done(id);
        });
  }

  /** Moves the deadline, which must neither have passed nor come to lie in the past. */
  @Permit(Role.OFFICE)
  public Outcome<ConferenceId> moveDeadline(ConferenceId id, String deadline) {
    Conference conference = held(id);
    Instant from = conference.deadline();
    ConferenceCard card = conference.card();
    Outcome<Instant> to =
        deadlineOf(
            new ConferencePlan(card.name(), card.place(), card.firstDay(), card.lastDay()),
            deadline);
    if (!to.isDone()) {
      return Outcome.refused(to.reasons());
    }
    Optional<Refusal> refusal = conference.moveDeadline(to.value(), clock.instant());
    if (refusal.isPresent()) {
      return Outcome.refused(List.of(refusal.get()));
    }
    if (!from.equals(to.value())) {
      events.fire(new DeadlineMoved(id, from, to.value()));
    }
    return Outcome.done(id);
  }

  private Outcome<Instant> deadlineOf(ConferencePlan plan, String written) {
    Outcome<Instant> read = SwedishTime.instant(written, clock.getZone());
    if (!read.isDone()) {
      return Outcome.refused(
          read.reasons().stream()
              .map(why -> new Refusal(why.reason(), "deadline", why.details()))
              .toList());
    }
    return isAfterStart(read.value(), plan)
        ? Outcome.refused(List.of(Refusal.of("deadline", "motions.refused.deadline-after-start")))
        : read;
  }

  private boolean isAfterStart(Instant deadline, ConferencePlan plan) {
    return plan.firstDay() != null
        && !deadline.isBefore(plan.firstDay().atStartOfDay(clock.getZone()).toInstant());
  }

  private Outcome<ConferenceId> named(ConferencePlan plan, Supplier<Outcome<ConferenceId>> change) {
    try {
      return change.get();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Outcome.refused(
            List.of(Refusal.of("name", "motions.refused.conference-taken", plan.name())));
      }
      throw failure;
    }
  }

  private Conference held(ConferenceId id) {
    Conference conference = data.find(Conference.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    caller.require(conference != null);
    return conference;
  }
}
