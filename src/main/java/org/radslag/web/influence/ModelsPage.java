package org.radslag.web.influence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.radslag.influence.Level;
import org.radslag.influence.ModelCard;
import org.radslag.influence.ModelKind;
import org.radslag.influence.ModelView;
import org.radslag.influence.Models;
import org.radslag.influence.PlanCard;
import org.radslag.influence.Plans;
import org.radslag.influence.SwitchCard;
import org.radslag.influence.SwitchState;
import org.radslag.influence.Switches;

/** The models of an arena side by side: one of each level, or the variants of medium. */
@Named
@RequestScoped
public class ModelsPage {

  @Inject InfluenceArena arena;
  @Inject Models models;
  @Inject Plans plans;
  @Inject Switches switches;

  private List<ModelCard> history = List.of();
  private List<PlanCard> prepared = List.of();
  private Optional<PlanCard> called = Optional.empty();
  private Optional<SwitchCard> waiting = Optional.empty();

  @PostConstruct
  void open() {
    if (arena.getCard() != null) {
      history = models.history(arena.getCard().id());
      prepared = plans.of(arena.getCard().id());
      called = prepared.isEmpty() ? Optional.empty() : plans.forOutcome(arena.getCard().id());
      if (arena.isMayFollow()) {
        waiting =
            switches.of(arena.getCard().id()).stream()
                .filter(
                    change ->
                        change.state() == SwitchState.PROPOSED
                            || change.state() == SwitchState.DECIDED)
                .findFirst();
      }
    }
  }

  /** One model of each level. */
  public List<ModelView> getLevels() {
    return Arrays.stream(Level.values())
        .map(level -> ModelView.shown(level, arena.views(), arena.now()))
        .toList();
  }

  /** The four variants of medium. */
  public List<ModelView> getMedium() {
    return ModelKind.of(Level.MEDIUM).stream().map(arena.views()::get).toList();
  }

  /** The two variants of high. */
  public List<ModelView> getHigh() {
    return ModelKind.of(Level.HIGH).stream().map(arena.views()::get).toList();
  }

  public List<ModelCard> getHistory() {
    return history;
  }

  public List<PlanCard> getPlans() {
    return prepared;
  }

  /** What was prepared for the outcome that the election has had, unless it applies already. */
  public PlanCard getCalled() {
    return called.filter(plan -> !arena.views().get(plan.model()).isCurrent()).orElse(null);
  }

  /** The change that waits; null when there is none, or the reader may not see it. */
  public SwitchCard getWaiting() {
    return waiting.orElse(null);
  }
}
