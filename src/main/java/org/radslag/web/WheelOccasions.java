package org.radslag.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.Arenas;
import org.radslag.wheel.TaskCard;
import org.radslag.wheel.TaskState;
import org.radslag.wheel.Wheel;

/** Says in words which tasks of the wheel the reader is late with, or has to do soon. */
@RequestScoped
class WheelOccasions {

  /** A board answers for tasks of every arena: the nearest ones say enough. */
  private static final int MOST = 3;

  @Inject Wheel wheel;
  @Inject Arenas arenas;
  @Inject Words words;
  @Inject Clock clock;

  List<StartLine> lines() {
    return wheel.mine().stream().limit(MOST).map(this::line).toList();
  }

  private StartLine line(TaskCard task) {
    String what = words.text("wheel.task." + task.template());
    String arena = arenas.find(task.arena()).map(ArenaCard::name).orElse("");
    boolean late = task.state() == TaskState.OVERDUE;
    return new StartLine(
        task.due().plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1),
        late ? words.text("wheel.start.late", what) : what,
        words.text("wheel.start.text", arena),
        "/wheel/index.xhtml?arena=" + task.arena(),
        words.text("wheel.start.open"));
  }
}
