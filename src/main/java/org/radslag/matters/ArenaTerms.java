package org.radslag.matters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.radslag.access.SystemWork;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyKind;
import org.radslag.influence.ModelCard;
import org.radslag.influence.ModelKind;
import org.radslag.influence.ModelTerms;
import org.radslag.influence.Models;
import org.radslag.rules.RuleSet;

/** Which ways an arena has today, what each takes, and which is that of its influence model. */
@ApplicationScoped
class ArenaTerms {

  static final Map<BodyKind, Way> WAYS =
      Map.of(
          BodyKind.COUNCIL, Way.COUNCIL,
          BodyKind.CHAIRS_COUNCIL, Way.CHAIRS_COUNCIL,
          BodyKind.DELEGATION, Way.DELEGATION,
          BodyKind.WORKING_COMMITTEE, Way.DELEGATION,
          BodyKind.CONFERENCE, Way.CONFERENCE);

  @Inject SystemWork system;
  @Inject Bodies bodies;
  @Inject Models models;

  /** The way of the model in force. */
  Way model(ArenaId arena) {
    return way(system.ask(() -> models.current(arena)).kind());
  }

  static Way way(ModelKind kind) {
    return switch (kind) {
      case LOW -> Way.GROUP;
      case SMALL_COUNCIL, LARGE_COUNCIL -> Way.COUNCIL;
      case DELEGATION -> Way.DELEGATION;
      case CHAIRS_COUNCIL -> Way.CHAIRS_COUNCIL;
      case CONFERENCE -> Way.CONFERENCE;
      case MEMBER_VOTE -> Way.MEMBER_VOTE;
    };
  }

  /** What a decision of the body binds, as the rule set says of the model that it serves. */
  Binding binding(ArenaId arena, BodyCard body) {
    ModelKind kind = kind(body, WAYS.get(body.kind()), system.ask(() -> models.history(arena)));
    return switch (system.ask(() -> models.terms(kind)).binds()) {
      case ADVISORY -> Binding.ADVISORY;
      case MANDATE -> Binding.LIMITED;
      case BINDING -> Binding.DECIDING;
    };
  }

  /** A member vote can always be held; the others need a body. One body of each kind counts. */
  List<CallTerms> of(ArenaId arena, RuleSet rules) {
    Map<ModelKind, ModelTerms> asked = new EnumMap<>(ModelKind.class);
    system.ask(() -> models.terms(rules)).forEach(terms -> asked.put(terms.kind(), terms));
    List<ModelCard> history = system.ask(() -> models.history(arena));
    List<CallTerms> terms = new ArrayList<>();
    ModelTerms vote = asked.get(ModelKind.MEMBER_VOTE);
    terms.add(
        new CallTerms(
            Way.MEMBER_VOTE, null, vote.noticeDays(), vote.shortNoticeHours(), vote.withinDays()));
    for (BodyCard body : system.ask(() -> bodies.ofArena(arena))) {
      Way way = WAYS.get(body.kind());
      if (way != null && terms.stream().noneMatch(other -> other.way() == way)) {
        ModelTerms of = asked.get(kind(body, way, history));
        terms.add(new CallTerms(way, body.id(), of.noticeDays(), of.shortNoticeHours(), 0));
      }
    }
    return terms;
  }

  /** A council is large or small as the model says that it was made for; large when none does. */
  private static ModelKind kind(BodyCard body, Way way, List<ModelCard> history) {
    return switch (way) {
      case CHAIRS_COUNCIL -> ModelKind.CHAIRS_COUNCIL;
      case DELEGATION -> ModelKind.DELEGATION;
      case CONFERENCE -> ModelKind.CONFERENCE;
      default ->
          history.stream()
              .filter(model -> body.id().equals(model.body()))
              .map(ModelCard::kind)
              .findFirst()
              .orElse(ModelKind.LARGE_COUNCIL);
    };
  }
}
