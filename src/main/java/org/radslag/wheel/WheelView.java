package org.radslag.wheel;

import java.time.LocalDate;
import java.util.List;

/**
 * An arena's wheel on a day.
 *
 * @param tasks in the order of their days; empty before they are made
 */
public record WheelView(Term term, LocalDate today, Phase phase, List<TaskCard> tasks) {

  public long overdue() {
    return tasks.stream().filter(task -> task.state() == TaskState.OVERDUE).count();
  }
}
