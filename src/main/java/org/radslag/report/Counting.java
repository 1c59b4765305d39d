package org.radslag.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyKind;
import org.radslag.influence.Level;
import org.radslag.influence.ModelCard;
import org.radslag.influence.ModelKind;
import org.radslag.matters.MatterFigures.Figure;
import org.radslag.matters.MatterState;
import org.radslag.matters.SoundingCard;
import org.radslag.matters.Way;
import org.radslag.meetings.Sittings.Sitting;
import org.radslag.meetings.Sittings.Stay;

/** The arithmetic of the report; knows no database. */
final class Counting {

  private Counting() {}

  /** The level of influence that a body of a kind stands for; null for a board. */
  static Level level(BodyKind kind) {
    return switch (kind) {
      case GROUP, NOMINATING_COMMITTEE -> Level.LOW;
      case COUNCIL, CHAIRS_COUNCIL, DELEGATION, WORKING_COMMITTEE -> Level.MEDIUM;
      case CONFERENCE -> Level.HIGH;
      case BOARD -> null;
    };
  }

  /** What a body did in its meetings. */
  static BodyFigures body(BodyCard body, Collection<Sitting> sittings) {
    int filled = 0;
    int seats = 0;
    long minutes = 0;
    for (Sitting sitting : sittings) {
      minutes += sitting.stays().stream().map(Stay::time).mapToLong(Duration::toMinutes).sum();
      if (sitting.seats() > 0) {
        seats += sitting.seats();
        filled +=
            Math.min(
                sitting.seats(), (int) sitting.stays().stream().map(Stay::seat).distinct().count());
      }
    }
    return new BodyFigures(
        body.name(),
        body.kind(),
        level(body.kind()),
        sittings.size(),
        sittings.stream().mapToInt(sitting -> sitting.decisions().size()).sum(),
        sittings.stream().mapToInt(Sitting::counted).sum(),
        filled,
        seats,
        minutes);
  }

  /** Decisions by level: those of bodies, and matters that the group or all members decided. */
  static List<LevelCount> levels(List<BodyFigures> bodies, MatterCount matters) {
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    Arrays.stream(Level.values()).forEach(level -> counts.put(level, 0));
    bodies.stream()
        .filter(body -> body.level() != null)
        .forEach(body -> counts.merge(body.level(), body.decisions(), Integer::sum));
    counts.merge(Level.LOW, matters.byGroup(), Integer::sum);
    counts.merge(Level.HIGH, matters.byMembers(), Integer::sum);
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.entrySet().stream()
        .map(one -> new LevelCount(one.getKey(), one.getValue(), share(one.getValue(), all)))
        .toList();
  }

  /**
   * What was decided while each model applied. A day without a decided model counts as low.
   *
   * @param decided the days of the decisions, one for each
   */
  static List<ModelShare> models(
      List<ModelCard> history, List<LocalDate> decided, LocalDate from, LocalDate through) {
    Map<ModelKind, Long> days = new EnumMap<>(ModelKind.class);
    from.datesUntil(through.plusDays(1)).forEach(d -> days.merge(on(history, d), 1L, Long::sum));
    Map<ModelKind, Integer> counts = new EnumMap<>(ModelKind.class);
    decided.forEach(day -> counts.merge(on(history, day), 1, Integer::sum));
    return days.entrySet().stream()
        .map(
            one -> {
              int count = counts.getOrDefault(one.getKey(), 0);
              return new ModelShare(
                  one.getKey(), one.getValue(), count, share(count, decided.size()));
            })
        .toList();
  }

  private static ModelKind on(List<ModelCard> history, LocalDate day) {
    return history.stream()
        .filter(model -> model.appliesOn(day))
        .findFirst()
        .map(ModelCard::kind)
        .orElse(ModelKind.LOW);
  }

  /** The matters: how many, how fast, and whether those who should be asked were asked. */
  static MatterCount matters(Collection<Figure> raised, Collection<Figure> settled) {
    List<Figure> decided =
        settled.stream().filter(figure -> figure.state() == MatterState.DECIDED).toList();
    long[] days =
        decided.stream()
            .flatMapToLong(
                f -> LongStream.of(ChronoUnit.DAYS.between(f.registeredAt(), f.settledAt())))
            .sorted()
            .toArray();
    return new MatterCount(
        raised.size(),
        decided.size(),
        (int) decided.stream().filter(f -> f.way() == Way.GROUP || f.way() == Way.SOUNDING).count(),
        (int) decided.stream().filter(f -> f.way() == Way.MEMBER_VOTE).count(),
        (int) decided.stream().filter(Figure::isUnasked).count(),
        days.length == 0 ? -1 : days[(days.length - 1) / 2],
        days.length == 0 ? -1 : days[days.length - 1]);
  }

  static SoundingCount soundings(Collection<SoundingCard> soundings) {
    return new SoundingCount(
        soundings.size(),
        soundings.stream().mapToInt(SoundingCard::asked).sum(),
        soundings.stream().mapToLong(SoundingCard::answered).sum());
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
