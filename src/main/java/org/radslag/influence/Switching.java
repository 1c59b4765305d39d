package org.radslag.influence;

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
import java.util.stream.Stream;
import org.radslag.access.Caller;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyPlan;
import org.radslag.bodies.Carry;
import org.radslag.bodies.SeatBasis;
import org.radslag.bodies.Seats;
import org.radslag.bodies.Successions;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.kernel.Refusal;
import org.radslag.meetings.HandingOver;
import org.radslag.platform.UseCase;

/**
 * Carries out changes of model whose day has come: the new body is founded, mandates move or end,
 * open items go to whoever takes over, all in one transaction. A change is carried out once,
 * however often and by however many it is tried.
 */
@UseCase
public class Switching {

  private static final int MOST = 100;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Caller caller;
  @Inject Changeover changeover;
  @Inject Models models;
  @Inject Arenas arenas;
  @Inject Seats seats;
  @Inject Successions successions;
  @Inject HandingOver handingOver;
  @Inject Event<DomainEvent> events;

  /** The decided changes whose day has come; only the system asks. */
  @Permit(Role.OFFICE)
  public List<SwitchId> due() {
    caller.require(caller.isSystem());
    return data.createQuery(
            "select s.id from Switch s where s.state = :decided and s.takesEffect <= :today"
                + " order by s.takesEffect",
            UUID.class)
        .setParameter("decided", SwitchState.DECIDED)
        .setParameter("today", today())
        .setMaxResults(MOST)
        .getResultStream()
        .map(SwitchId::new)
        .toList();
  }

  /** Withdraws the changes that wait for an arena that is no more; only the system does. */
  @Permit(Role.OFFICE)
  public int withdrawLeftBehind() {
    caller.require(caller.isSystem());
    List<Switch> left =
        data.createQuery(
                "select s from Switch s where s.state in (:proposed, :decided)", Switch.class)
            .setParameter("proposed", SwitchState.PROPOSED)
            .setParameter("decided", SwitchState.DECIDED)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .filter(change -> isOver(change.arena()))
            .toList();
    for (Switch change : left) {
      change.withdraw();
      data.flush();
      events.fire(new SwitchWithdrawn(change.id(), change.arena()));
    }
    return left.size();
  }

  private boolean isOver(ArenaId arena) {
    return arenas
        .find(arena)
        .map(ArenaCard::until)
        .filter(until -> !until.isAfter(today()))
        .isPresent();
  }

  /**
   * Carries out a change; only the system does. It waits while a meeting of a body that is to end
   * goes on.
   */
  @Permit(Role.OFFICE)
  public Outcome<SwitchId> carryOut(SwitchId id) {
    caller.require(caller.isSystem());
    Switch change = data.find(Switch.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (change == null
        || change.state() != SwitchState.DECIDED
        || change.takesEffect().isAfter(today())) {
      return Outcome.refused("influence.refused.not-due");
    }
    Preview preview = changeover.of(change.arena(), change.to(), change.takesEffect());
    if (!preview.faults().isEmpty()) {
      return Outcome.refused(preview.faults());
    }
    if (preview.ending().stream().anyMatch(handingOver::isSitting)) {
      return Outcome.refused("influence.refused.sitting");
    }
    if (preview.bodyKind() != null) {
      return replace(change, preview);
    }
    BodyId receiver = preview.goesOn() == null ? preview.receiver() : preview.goesOn();
    Optional<List<Refusal>> refused = end(preview.ending(), receiver, change.decision());
    if (refused.isPresent()) {
      return Outcome.refused(refused.get());
    }
    if (preview.goesOn() != null) {
      models.follow(change.to(), preview.goesOn());
    }
    return finish(change, preview, preview.lines(), preview.goesOn(), receiver);
  }

  private Outcome<SwitchId> replace(Switch change, Preview preview) {
    List<Carry> mandates = moving(preview.lines()).map(Switching::carry).toList();
    Outcome<Successions.Replaced> replaced =
        successions.replace(preview.ending(), plan(change, preview), mandates, change.decision());
    if (!replaced.isDone()) {
      return Outcome.refused(replaced.reasons());
    }
    BodyId founded = replaced.value().founded();
    List<TransitionLine> lines = carried(founded, preview.lines(), replaced.value().left());
    return finish(change, preview, lines, founded, founded);
  }

  private BodyPlan plan(Switch change, Preview preview) {
    String arena = arenas.find(change.arena()).map(ArenaCard::name).orElseThrow();
    return new BodyPlan(
        preview.bodyKind(),
        change.bodyName(),
        arena,
        change.arena(),
        preview.goesOn(),
        null,
        preview.seats(),
        models.terms(change.to()).conduct());
  }

  /** Those who need to be seated: a chair is, when the body is founded. */
  private static Stream<TransitionLine> moving(List<TransitionLine> lines) {
    return lines.stream()
        .filter(line -> line.fate() == Fate.MOVES)
        .filter(line -> line.why() != Why.IS_CHAIR);
  }

  /** The lines, with those who could not be carried over as ending. */
  private List<TransitionLine> carried(
      BodyId founded, List<TransitionLine> lines, List<Carry> left) {
    List<TransitionLine> moving = moving(lines).toList();
    List<PersonId> holders = seats.holders(founded);
    List<TransitionLine> carried = new ArrayList<>();
    for (TransitionLine line : lines) {
      if (line.why() == Why.STILL_IN_COUNCIL && !holders.contains(line.person())) {
        carried.add(line.ending(Why.LEFT_COUNCIL));
        continue;
      }
      boolean failed = moving.contains(line) && left.contains(carry(line));
      if (!failed) {
        carried.add(line);
        continue;
      }
      boolean sits = seats.isSeated(founded, line.person());
      carried.add(line.ending(sits ? Why.SITS_ALREADY : Why.NOT_ELIGIBLE));
      if (line.place() == 0) {
        Why who =
            line.seat().basis() == SeatBasis.BOARD ? Why.BOARD_APPOINTS : Why.ASSOCIATION_ELECTS;
        carried.add(TransitionLine.seat(Fate.TO_FILL, null, line.seat(), who));
      }
    }
    return carried;
  }

  private static Carry carry(TransitionLine line) {
    return new Carry(line.seat(), line.person(), line.place(), line.through());
  }

  private Optional<List<Refusal>> end(List<BodyId> ending, BodyId receiver, String decision) {
    for (BodyId body : ending) {
      Outcome<BodyId> ended =
          receiver == null
              ? successions.end(body, decision)
              : successions.succeed(body, receiver, decision);
      if (!ended.isDone()) {
        return Optional.of(ended.reasons());
      }
    }
    return Optional.empty();
  }

  private Outcome<SwitchId> finish(
      Switch change,
      Preview preview,
      List<TransitionLine> lines,
      BodyId deciding,
      BodyId receiver) {
    Optional<Refusal> overlap =
        models.put(
            new ModelCard(
                change.arena(),
                change.to(),
                deciding,
                change.takesEffect(),
                null,
                change.decision()));
    if (overlap.isPresent()) {
      return Outcome.refused(List.of(overlap.get()));
    }
    int number = 0;
    for (TransitionLine line : lines) {
      data.persist(new SwitchLine(change.id(), ++number, line));
    }
    List<BodyId> ended = preview.ending();
    change.done(ended.isEmpty() ? null : ended.get(0), deciding, receiver, clock.instant());
    data.flush();
    events.fire(
        new ModelSwitched(
            change.arena(),
            change.id(),
            change.from(),
            change.to(),
            change.takesEffect(),
            count(lines, Fate.STAYS),
            count(lines, Fate.MOVES),
            count(lines, Fate.ENDS),
            count(lines, Fate.TO_FILL)));
    return Outcome.done(change.id());
  }

  private static int count(List<TransitionLine> lines, Fate fate) {
    return (int) lines.stream().filter(line -> line.fate() == fate).count();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
