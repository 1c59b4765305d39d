package org.radslag.wheel;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.platform.UseCase;
import org.radslag.rules.Rules;

/** The four-year wheel of each arena: its phases, and what is to be done when, by whom. */
@UseCase
public class Wheel {

  private static final int MOST = 500;
  private static final int NEAR_DAYS = 14;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Rules rules;
  @Inject Arenas arenas;
  @Inject Owners owners;
  @Inject Event<DomainEvent> events;

  /** The wheel of an arena in the term of today. */
  @Permit(Role.SIGNED_IN)
  public WheelView of(ArenaId arena) {
    LocalDate today = today();
    Term term = term(today);
    List<WheelTask> tasks =
        data.createQuery(
                "select t from WheelTask t where t.arena = :arena and t.term = :term"
                    + " order by t.dueOn, t.template",
                WheelTask.class)
            .setParameter("arena", arena.value())
            .setParameter("term", term.from())
            .setMaxResults(MOST)
            .getResultList();
    return new WheelView(term, today, term.phaseOf(today), cards(tasks, today));
  }

  /**
   * Makes the tasks of an arena's present term from the templates. Made already, they stay as they
   * are.
   *
   * @return how many are new
   */
  @Permit(Role.OFFICE)
  public Outcome<Integer> prepare(ArenaId arena) {
    Optional<ArenaCard> card =
        arenas.all().stream().filter(one -> one.id().equals(arena)).findFirst();
    if (card.isEmpty()) {
      return Outcome.refused("wheel.refused.no-arena");
    }
    return Outcome.done(make(card.get(), term(today())));
  }

  /** Makes the tasks of the present term for every arena of today, as {@link #prepare} does. */
  @Permit(Role.OFFICE)
  public Outcome<Integer> prepareAll() {
    Term term = term(today());
    return Outcome.done(arenas.all().stream().mapToInt(card -> make(card, term)).sum());
  }

  private int make(ArenaCard arena, Term term) {
    int made =
        TaskTemplate.all().stream()
            .filter(template -> template.arenas().contains(arena.kind()))
            .mapToInt(template -> make(arena.id(), template, term))
            .sum();
    if (made > 0) {
      events.fire(new WheelPrepared(arena.id(), term.from(), made));
    }
    return made;
  }

  /** What the caller answers for this term and is late with, or has to do within two weeks. */
  @Permit(Role.SIGNED_IN)
  public List<TaskCard> mine() {
    LocalDate today = today();
    List<UUID> existing = arenas.all().stream().map(card -> card.id().value()).toList();
    if (existing.isEmpty()) {
      return List.of();
    }
    return data.createQuery(
            "select t from WheelTask t where t.doneOn is null and t.dueOn <= :near"
                + " and t.term = :term and t.arena in :arenas order by t.dueOn",
            WheelTask.class)
        .setParameter("term", term(today).from())
        .setParameter("arenas", existing)
        .setParameter("near", today.plusDays(NEAR_DAYS))
        .setMaxResults(MOST)
        .getResultStream()
        .filter(owners::isOf)
        .map(task -> task.card(today, true, true))
        .toList();
  }

  /** The task is done. */
  @Permit(Role.SIGNED_IN)
  public Outcome<ArenaId> done(TaskId id) {
    WheelTask task = marked(id);
    if (task.isDone()) {
      return Outcome.refused("wheel.refused.done");
    }
    task.done(today(), caller.person().orElse(null));
    events.fire(new TaskDone(id, today()));
    return Outcome.done(task.arena());
  }

  /** It is not done after all. */
  @Permit(Role.SIGNED_IN)
  public Outcome<ArenaId> reopen(TaskId id) {
    WheelTask task = marked(id);
    if (!task.isDone()) {
      return Outcome.refused("wheel.refused.not-done");
    }
    task.reopen();
    events.fire(new TaskReopened(id));
    return Outcome.done(task.arena());
  }

  /** The task is due on another day of the present term, today or later. */
  @Permit(Role.OFFICE)
  public Outcome<ArenaId> postpone(TaskId id, LocalDate due) {
    WheelTask task = marked(id);
    LocalDate today = today();
    if (task.isDone()) {
      return Outcome.refused("wheel.refused.done");
    }
    LocalDate last = term(today).through();
    if (due == null || due.isBefore(today) || due.isAfter(last)) {
      return Outcome.refused("wheel.refused.due", today, last);
    }
    task.postpone(due);
    events.fire(new TaskPostponed(id, due));
    return Outcome.done(task.arena());
  }

  private WheelTask marked(TaskId id) {
    WheelTask task = data.find(WheelTask.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    caller.require(task != null && owners.mayMark(task));
    return task;
  }

  /** The unique key decides what is made already. */
  private int make(ArenaId arena, TaskTemplate template, Term term) {
    return data.createNativeQuery(
            "INSERT IGNORE INTO wheel_task (id, arena, template, term, due_on, owner)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .setParameter(1, UUID.randomUUID().toString())
        .setParameter(2, arena.toString())
        .setParameter(3, template.key())
        .setParameter(4, term.from())
        .setParameter(5, template.dueIn(term))
        .setParameter(6, template.owner().name())
        .executeUpdate();
  }

  private List<TaskCard> cards(List<WheelTask> tasks, LocalDate today) {
    List<TaskCard> cards = new ArrayList<>();
    boolean next = true;
    for (WheelTask task : tasks) {
      TaskCard card = task.card(today, next, owners.mayMark(task));
      next &= card.state() != TaskState.NEXT;
      cards.add(card);
    }
    return cards;
  }

  private Term term(LocalDate day) {
    return Term.on(day, ElectionRule.of(rules.at(day)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
