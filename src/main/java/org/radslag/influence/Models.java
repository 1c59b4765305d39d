package org.radslag.influence;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.Refusal;
import org.radslag.kernel.Text;
import org.radslag.platform.DatabaseConflict;
import org.radslag.platform.UseCase;
import org.radslag.rules.RuleSet;
import org.radslag.rules.Rules;

/**
 * Which model applies in an arena, now and on any day. There are never two at a time, which the
 * database decides. Where none has been decided the politicians decide: that is the low model.
 */
@UseCase
public class Models {

  static final int LONGEST_BASIS = 300;
  private static final int MOST = 200;

  @PersistenceContext EntityManager data;
  @Inject Clock clock;
  @Inject Arenas arenas;
  @Inject Bodies bodies;
  @Inject Rules rules;
  @Inject Event<DomainEvent> events;

  /** The model that applies today. */
  @Permit(Role.SIGNED_IN)
  public ModelCard current(ArenaId arena) {
    return at(arena, today());
  }

  /** The models that have been decided and apply today, arena by arena. */
  @Permit(Role.SIGNED_IN)
  public Map<ArenaId, ModelCard> everywhere() {
    return data.createQuery(
            "select m from ModelPeriod m where m.beginsOn <= :day and m.endsOn > :day",
            ModelPeriod.class)
        .setParameter("day", today())
        .getResultStream()
        .map(ModelPeriod::card)
        .collect(Collectors.toMap(ModelCard::arena, Function.identity()));
  }

  /** The model that applied, or is decided to apply, on a day. */
  @Permit(Role.SIGNED_IN)
  public ModelCard at(ArenaId arena, LocalDate day) {
    return history(arena).stream()
        .filter(model -> model.appliesOn(day))
        .findFirst()
        .orElseGet(() -> ModelCard.undecided(arena, foundedOn(arena)));
  }

  /** Every model that has been decided for the arena, the latest first. */
  @Permit(Role.SIGNED_IN)
  public List<ModelCard> history(ArenaId arena) {
    return data.createQuery(
            "select m from ModelPeriod m where m.arena = :arena order by m.beginsOn desc",
            ModelPeriod.class)
        .setParameter("arena", arena.value())
        .setMaxResults(MOST)
        .getResultStream()
        .map(ModelPeriod::card)
        .toList();
  }

  /** What a version of the rule set asks of each model. */
  @Permit(Role.SIGNED_IN)
  public List<ModelTerms> terms(RuleSet version) {
    return Arrays.stream(ModelKind.values()).map(kind -> ModelTerms.of(kind, version)).toList();
  }

  /** What the rule set of today asks of a model. */
  @Permit(Role.SIGNED_IN)
  public ModelTerms terms(ModelKind kind) {
    return ModelTerms.of(kind, rules.today());
  }

  /**
   * Enters which model an arena has had since a day, for what was decided before Rådslag or outside
   * it. One that applies until further notice gives way to another such from that day; any other
   * overlap is refused, so that a period that is over never ends what applies today. A change from
   * now on is a {@link Switches switch}.
   *
   * @param body what decides; null for a model without a body
   * @param basis the decision it rests on
   */
  @Permit(Role.OFFICE)
  public Outcome<ArenaId> enter(
      ArenaId arena,
      ModelKind kind,
      BodyId body,
      LocalDate since,
      LocalDate through,
      String basis) {
    String reason = Text.line(basis);
    List<Refusal> refusals = faults(arena, kind, body, since, through, reason);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    ModelCard card = new ModelCard(arena, kind, body, since, through, reason);
    Optional<Refusal> overlap = put(card);
    if (overlap.isPresent()) {
      return Outcome.refused(List.of(overlap.get()));
    }
    events.fire(new ModelEntered(arena, kind, since, through));
    if (body != null && card.appliesOn(today())) {
      follow(kind, body);
    }
    return Outcome.done(arena);
  }

  /** Lets the body that decides meet as the rule set asks of the model. */
  void follow(ModelKind kind, BodyId body) {
    if (kind.hasBody() && bodies.find(body).filter(one -> one.existsOn(today())).isPresent()) {
      bodies.follow(body, terms(kind).conduct());
    }
  }

  /**
   * Writes a period down; when it has no end, an open one before it ends the day before. Where the
   * arena is to end, it lasts no longer than the arena.
   */
  Optional<Refusal> put(ModelCard card) {
    LocalDate end = endOf(card.arena()).orElse(ModelPeriod.OPEN_END);
    if (!card.since().isBefore(end)) {
      return Optional.of(Refusal.of("since", "influence.refused.arena-over", end));
    }
    Optional<ModelPeriod> open = open(card.arena(), end);
    if (card.through() != null
        && open.filter(one -> !one.beginsOn().isAfter(card.through())).isPresent()) {
      return Optional.of(
          Refusal.of("through", "influence.refused.period-within-open", open.get().beginsOn()));
    }
    try {
      if (card.through() == null) {
        open.filter(one -> one.beginsOn().isBefore(card.since()))
            .ifPresent(one -> one.end(card.since()));
      }
      data.flush();
      ModelPeriod period = new ModelPeriod(card);
      period.endBy(end);
      data.persist(period);
      data.flush();
      return Optional.empty();
    } catch (PersistenceException failure) {
      if (DatabaseConflict.isDuplicate(failure)) {
        return Optional.of(Refusal.of("since", "influence.refused.overlap", card.since()));
      }
      throw failure;
    }
  }

  /** The period that applies until further notice, or to the end of its arena. */
  private Optional<ModelPeriod> open(ArenaId arena, LocalDate end) {
    return data.createQuery(
            "select m from ModelPeriod m where m.arena = :arena and m.endsOn = :open",
            ModelPeriod.class)
        .setParameter("arena", arena.value())
        .setParameter("open", end)
        .getResultStream()
        .findFirst();
  }

  private List<Refusal> faults(
      ArenaId arena,
      ModelKind kind,
      BodyId body,
      LocalDate since,
      LocalDate through,
      String basis) {
    List<Refusal> refusals = new ArrayList<>();
    if (arenas.find(arena).isEmpty()) {
      refusals.add(Refusal.because("influence.refused.no-arena"));
    }
    if (kind == null) {
      refusals.add(Refusal.of("model", "influence.refused.model"));
    } else if (kind.hasBody() != (body != null) || body != null && bodies.find(body).isEmpty()) {
      refusals.add(Refusal.of("body", "influence.refused.body"));
    }
    if (since == null || since.isAfter(today())) {
      refusals.add(Refusal.of("since", "influence.refused.since"));
    } else if (through != null && through.isBefore(since)) {
      refusals.add(Refusal.of("through", "influence.refused.through"));
    }
    if (basis.isEmpty() || basis.length() > LONGEST_BASIS) {
      refusals.add(Refusal.of("basis", "influence.refused.basis", LONGEST_BASIS));
    }
    return refusals;
  }

  /** The first day without the arena; empty while it goes on. */
  private Optional<LocalDate> endOf(ArenaId arena) {
    return arenas.find(arena).map(ArenaCard::until);
  }

  private LocalDate foundedOn(ArenaId arena) {
    return arenas.find(arena).map(ArenaCard::from).orElseGet(this::today);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }
}
