package org.radslag.web.wheel;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.arenas.PositionCard;
import org.radslag.arenas.Positions;
import org.radslag.kernel.Outcome;
import org.radslag.web.Messages;
import org.radslag.web.Onward;
import org.radslag.wheel.Span;
import org.radslag.wheel.TaskCard;
import org.radslag.wheel.TaskId;
import org.radslag.wheel.Wheel;
import org.radslag.wheel.WheelView;

/** The wheel of the arena that the address names; the first one's when it names none. */
@Named
@RequestScoped
public class WheelPage {

  /** A task with its number on the drawing. */
  public record Numbered(int number, TaskCard task) {}

  @Inject Arenas arenas;
  @Inject Positions positions;
  @Inject Wheel wheel;
  @Inject Caller caller;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private List<ArenaCard> all = List.of();
  private ArenaCard arena;
  private WheelView view;
  private PositionCard position;
  private LocalDate due;

  @PostConstruct
  void open() {
    all = arenas.all();
    arena =
        all.stream()
            .filter(card -> card.id().toString().equals(request.getParameter("arena")))
            .findFirst()
            .orElse(all.isEmpty() ? null : all.get(0));
    if (arena != null) {
      view = wheel.of(arena.id());
      position = positions.today(arena.id()).orElse(null);
    }
  }

  public List<ArenaCard> getArenas() {
    return all;
  }

  /** Null when there are no arenas yet. */
  public ArenaCard getArena() {
    return arena;
  }

  /** What the party is in the arena today; null when nothing is known. */
  public PositionCard getPosition() {
    return position;
  }

  public WheelView getView() {
    return view;
  }

  public WheelDrawing getDrawing() {
    return new WheelDrawing(view);
  }

  /** The tasks that are due in a phase, with their numbers. */
  public List<Numbered> tasksOf(Span span) {
    return IntStream.range(0, view.tasks().size())
        .mapToObj(i -> new Numbered(i + 1, view.tasks().get(i)))
        .filter(one -> span.contains(one.task().due()))
        .toList();
  }

  /** How a phase is drawn. */
  public String look(Span span) {
    return WheelDrawing.look(span.phase());
  }

  public boolean isMayWrite() {
    return caller.has(Role.OFFICE);
  }

  public String prepare() {
    return answer(wheel.prepare(arena.id()), "wheel.done.prepared");
  }

  public String prepareAll() {
    return answer(wheel.prepareAll(), "wheel.done.prepared");
  }

  public String done(String task) {
    return answer(wheel.done(id(task)), "wheel.done.done");
  }

  public String reopen(String task) {
    return answer(wheel.reopen(id(task)), "wheel.done.reopened");
  }

  public String postpone(String task) {
    return answer(wheel.postpone(id(task), due), "wheel.done.postponed");
  }

  private String answer(Outcome<?> outcome, String done) {
    ArenaId here = arena.id();
    return messages.refused(outcome) ? null : Onward.to("/wheel/index.xhtml?arena=" + here, done);
  }

  private static TaskId id(String task) {
    return TaskId.parse(task).orElseGet(TaskId::create);
  }

  public LocalDate getDue() {
    return due;
  }

  public void setDue(LocalDate due) {
    this.due = due;
  }
}
