package org.radslag.web.wheel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.radslag.wheel.Phase;
import org.radslag.wheel.Span;
import org.radslag.wheel.TaskCard;
import org.radslag.wheel.TaskState;
import org.radslag.wheel.Term;
import org.radslag.wheel.WheelView;

/**
 * The wheel as a drawing of 400 by 400: the term runs clockwise from the top. Phases are arcs, the
 * tasks numbered points on the outer ring, and a line shows today.
 */
public final class WheelDrawing {

  static final int CENTRE = 200;
  static final double RING = 160;
  static final double PHASES = 88;

  /** Points closer than this, in turns, would cover each other. */
  static final double APART = 32 / (2 * Math.PI * RING);

  private static final double GAP = 0.005;
  private static final double YEARS = 122;
  private static final double INNER = 96;
  private static final double NOW_FROM = 100;
  private static final double NOW_TO = 184;

  /** An arc or a line, and how it looks. */
  public record Stroke(String path, String look) {}

  /** A text at a place. */
  public record Label(String text, String x, String y) {}

  /** A task's point: its number, its place, and how it looks. */
  public record Point(int number, String x, String y, String textY, String look) {}

  private final WheelView wheel;

  /** Draws a wheel. */
  public WheelDrawing(WheelView wheel) {
    this.wheel = wheel;
  }

  /** The three phases as arcs. */
  public List<Stroke> phases() {
    return wheel.term().phases().stream()
        .filter(span -> span.from().isBefore(span.until()))
        .map(this::arc)
        .toList();
  }

  /** A line where each year begins. */
  public List<Stroke> years() {
    return starts().stream().map(turn -> new Stroke(line(turn, INNER, RING), "c-grid")).toList();
  }

  /** The number of each year, in its middle. */
  public List<Label> yearNumbers() {
    List<Double> starts = starts();
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      double next = i + 1 < starts.size() ? starts.get(i + 1) : 1;
      double middle = (starts.get(i) + next) / 2;
      labels.add(
          new Label(
              Integer.toString(i + 1), number(x(middle, YEARS)), number(y(middle, YEARS) + 6)));
    }
    return labels;
  }

  /** The line of today. */
  public Stroke now() {
    return new Stroke(line(today(), NOW_FROM, NOW_TO), "w-now");
  }

  /** Where the word for today stands. */
  public Label nowWord() {
    double turn = today();
    return new Label("", number(x(turn, NOW_TO + 8)), number(y(turn, NOW_TO + 8) + 4));
  }

  /** The tasks in their order, moved apart where they would cover each other. */
  public List<Point> points() {
    List<Double> turns =
        spread(wheel.tasks().stream().map(task -> share(task.due())).toList(), APART);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      TaskCard task = wheel.tasks().get(i);
      double turn = turns.get(i);
      points.add(
          new Point(
              i + 1,
              number(x(turn, RING)),
              number(y(turn, RING)),
              number(y(turn, RING) + 6),
              look(task.state())));
    }
    return points;
  }

  /**
   * Moves turns apart that are closer than {@code apart}, as little as possible and in their order:
   * first onwards, then back from the end of the round.
   */
  static List<Double> spread(List<Double> turns, double apart) {
    List<Double> moved = new ArrayList<>(turns);
    for (int i = 1; i < moved.size(); i++) {
      moved.set(i, Math.max(moved.get(i), moved.get(i - 1) + apart));
    }
    // The last and the first are neighbours too.
    double last = moved.isEmpty() ? 0 : 1 - Math.max(0, apart - moved.get(0));
    for (int i = moved.size() - 1; i >= 0; i--) {
      moved.set(i, Math.min(moved.get(i), last));
      last = moved.get(i) - apart;
    }
    return moved;
  }

  private List<Double> starts() {
    Term term = wheel.term();
    long years = ChronoUnit.YEARS.between(term.from(), term.until());
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      starts.add(term.shareOf(term.from().plusYears(i)));
    }
    return starts;
  }

  private Stroke arc(Span span) {
    double from = share(span.from()) + GAP;
    double to = share(span.until()) - GAP;
    String path =
        String.format(
            Locale.ROOT,
            "M%s %sA%s %s 0 %d 1 %s %s",
            number(x(from, PHASES)),
            number(y(from, PHASES)),
            number(PHASES),
            number(PHASES),
            to - from > 0.5 ? 1 : 0,
            number(x(to, PHASES)),
            number(y(to, PHASES)));
    return new Stroke(path, look(span.phase()));
  }

  /** How a phase looks. */
  public static String look(Phase phase) {
    return switch (phase) {
      case DIRECTION -> "w-a";
      case CO_OPERATION -> "w-b";
      case PROGRAMME -> "w-c";
    };
  }

  private static String look(TaskState state) {
    return switch (state) {
      case DONE -> "w-p done";
      case OVERDUE -> "w-p late";
      case NEXT, LATER -> "w-p";
    };
  }

  private double today() {
    return share(wheel.today());
  }

  private double share(LocalDate day) {
    return wheel.term().shareOf(day);
  }

  private static String line(double turn, double from, double to) {
    return "M"
        + number(x(turn, from))
        + " "
        + number(y(turn, from))
        + "L"
        + number(x(turn, to))
        + " "
        + number(y(turn, to));
  }

  static double x(double turn, double radius) {
    return CENTRE + radius * Math.sin(2 * Math.PI * turn);
  }

  static double y(double turn, double radius) {
    return CENTRE - radius * Math.cos(2 * Math.PI * turn);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
