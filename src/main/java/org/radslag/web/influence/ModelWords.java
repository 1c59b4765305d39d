package org.radslag.web.influence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Collectors;
import org.radslag.arenas.GoverningPosition;
import org.radslag.influence.Cost;
import org.radslag.influence.Fit;
import org.radslag.influence.Level;
import org.radslag.influence.ModelCard;
import org.radslag.influence.ModelKind;
import org.radslag.influence.ModelTerms;
import org.radslag.influence.ModelView;
import org.radslag.web.Words;

/** What the comparison says of a model. */
@Named
@RequestScoped
public class ModelWords {

  private static final int MINUTES = 60;

  @Inject Words words;
  @Inject InfluenceArena arena;

  public String name(ModelKind kind) {
    return words.text("influence.model." + kind.word());
  }

  public String level(Level level) {
    return words.text("influence.level." + level.name().toLowerCase(Locale.ROOT));
  }

  /** A sentence of the model's: {@code head}, {@code for}, {@code against}, {@code composed}. */
  public String say(String what, ModelKind kind) {
    return words.text("influence." + what + "." + kind.word());
  }

  /** How it stands, without the decision. */
  public String standing(ModelView view) {
    ModelCard period = view.period();
    return switch (view.standing()) {
      case APPLIES -> words.text("influence.standing.applies");
      case COMES -> words.text("influence.standing.comes", words.date(period.since(), "full"));
      case APPLIED ->
          words.text("influence.standing.applied", words.date(period.through(), "full"));
      case UNUSED -> words.text("influence.standing.unused");
    };
  }

  /** The decision that it rests on; empty where none was made. */
  public String basis(ModelView view) {
    if (!view.isCurrent()) {
      return "";
    }
    return view.period() == null || view.period().basis().isEmpty()
        ? words.text("influence.standing.undecided")
        : words.text("influence.standing.basis", view.period().basis());
  }

  public String hours(long hours) {
    return words.text("influence.cost.hours", hours);
  }

  /** How the hours are reckoned: people × times × time each. */
  public String arithmetic(ModelView view) {
    return view.cost().items().stream()
        .map(item -> item(view.kind(), item))
        .collect(Collectors.joining(words.text("influence.cost.and")));
  }

  private String item(ModelKind kind, Cost.Item item) {
    String what =
        kind == ModelKind.CONFERENCE ? "delegates" : item.what().name().toLowerCase(Locale.ROOT);
    return words.text(
        "influence.cost." + what, item.people(), item.times(), duration(item.minutes()));
  }

  /** Hours where they come out even, otherwise minutes. */
  public String duration(int minutes) {
    return minutes % MINUTES == 0
        ? words.text("influence.cost.each-hours", minutes / MINUTES)
        : words.text("influence.cost.each-minutes", minutes);
  }

  /** What the district's own meetings have taken, next to who came. */
  public String own(ModelView view) {
    return view.own() == null
        ? ""
        : words.text(
            "influence.own.figures",
            view.own().meetings(),
            view.own().hours(),
            view.own().onAverage(),
            view.own().seats(),
            view.own().turnout());
  }

  public String lead(ModelView view) {
    return view.terms().leadDays() == 0
        ? words.text("influence.lead.same-day")
        : words.text("influence.lead.days", view.terms().leadDays());
  }

  public String leadArithmetic(ModelView view) {
    ModelTerms terms = view.terms();
    return switch (view.kind()) {
      case LOW -> "";
      case MEMBER_VOTE -> words.text("influence.lead.vote", terms.noticeDays(), terms.withinDays());
      default -> words.text("influence.lead.meeting", terms.noticeDays(), terms.withinDays());
    };
  }

  public String people(ModelView view) {
    return words.text(
        "influence.people." + view.kind().word(),
        view.people(),
        view.expectedTurnout(),
        arena.views().get(ModelKind.SMALL_COUNCIL).people(),
        view.perStarted());
  }

  public String fitState(ModelView view, GoverningPosition position) {
    return switch (Fit.of(view.kind(), position)) {
      case GOOD -> "ok";
      case PARTLY -> "warn";
      case POOR -> "stop";
    };
  }

  /** The word in the tag: before the bar of the text. */
  public String fitTag(ModelView view, GoverningPosition position) {
    return fit(view, position)[0];
  }

  /** The reason: after the bar of the text. */
  public String fitWhy(ModelView view, GoverningPosition position) {
    return fit(view, position)[1];
  }

  private String[] fit(ModelView view, GoverningPosition position) {
    return words
        .text(
            "influence.fit." + view.kind().word() + "." + InfluenceArena.word(position),
            arena.views().get(ModelKind.SMALL_COUNCIL).cost().hours(),
            view.terms().leadDays())
        .split("\\|", 2);
  }

  /** The label of the row about the present position, and about the other one. */
  public String fitRow(boolean now) {
    return words.text(
        "influence.row."
            + (now ? "now-" : "other-")
            + InfluenceArena.word(now ? arena.now() : arena.other()));
  }
}
