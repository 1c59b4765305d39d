package org.radslag.web.influence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Locale;
import org.radslag.arenas.GoverningPosition;
import org.radslag.influence.ModelKind;
import org.radslag.influence.PlanCard;
import org.radslag.influence.Plans;
import org.radslag.web.Messages;
import org.radslag.web.Onward;
import org.radslag.web.Words;

/** Prepares what is proposed if an election ends in a governing position. */
@Named("outcomePlanPage")
@RequestScoped
public class PlanPage {

  @Inject InfluenceArena arena;
  @Inject Plans plans;
  @Inject Messages messages;
  @Inject Words words;

  private LocalDate electionOn;
  private GoverningPosition position;
  private ModelKind model;
  private String reason;

  public GoverningPosition[] getPositions() {
    return GoverningPosition.values();
  }

  public ModelKind[] getModels() {
    return ModelKind.values();
  }

  /** The governing position in a word or two. */
  public String name(GoverningPosition one) {
    return words.text(
        "influence.position." + one.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".short");
  }

  public String prepare() {
    return messages.refused(
            plans.prepare(new PlanCard(arena.getCard().id(), electionOn, position, model, reason)))
        ? null
        : Onward.to("/influence/plan.xhtml?id=" + arena.getCard().id(), "influence.done.prepared");
  }

  public LocalDate getElectionOn() {
    return electionOn;
  }

  public void setElectionOn(LocalDate electionOn) {
    this.electionOn = electionOn;
  }

  public GoverningPosition getPosition() {
    return position;
  }

  public void setPosition(GoverningPosition position) {
    this.position = position;
  }

  public ModelKind getModel() {
    return model;
  }

  public void setModel(ModelKind model) {
    this.model = model;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
