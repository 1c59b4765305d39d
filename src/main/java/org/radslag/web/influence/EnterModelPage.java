package org.radslag.web.influence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.BodyKind;
import org.radslag.influence.ModelKind;
import org.radslag.influence.Models;
import org.radslag.kernel.Outcome;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** The office enters which model an arena has, the first time. */
@Named
@RequestScoped
public class EnterModelPage {

  private static final Set<BodyKind> DECIDING =
      Set.of(
          BodyKind.COUNCIL,
          BodyKind.CHAIRS_COUNCIL,
          BodyKind.DELEGATION,
          BodyKind.WORKING_COMMITTEE,
          BodyKind.CONFERENCE);

  @Inject InfluenceArena arena;
  @Inject Models entered;
  @Inject Bodies known;
  @Inject Messages messages;
  @Inject Clock clock;

  private ModelKind model;
  private String body;
  private LocalDate since;
  private String basis;

  public ModelKind[] getModels() {
    return ModelKind.values();
  }

  /** The bodies of today that may decide in a model. */
  public List<BodyCard> getBodies() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return known.all().stream()
        .filter(one -> DECIDING.contains(one.kind()) && one.existsOn(today))
        .toList();
  }

  public String enter() {
    ArenaId id = arena.getCard().id();
    Outcome<ArenaId> outcome =
        entered.enter(id, model, BodyId.parse(body).orElse(null), since, null, basis);
    return messages.refused(outcome)
        ? null
        : Onward.to("/influence/arena.xhtml?id=" + id, "influence.done.entered");
  }

  public ModelKind getModel() {
    return model;
  }

  public void setModel(ModelKind model) {
    this.model = model;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public LocalDate getSince() {
    return since;
  }

  public void setSince(LocalDate since) {
    this.since = since;
  }

  public String getBasis() {
    return basis;
  }

  public void setBasis(String basis) {
    this.basis = basis;
  }
}
