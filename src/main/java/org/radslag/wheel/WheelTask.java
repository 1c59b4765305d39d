package org.radslag.wheel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.PersonId;

/** A task of one arena in one term. */
@Entity
@Table(name = "wheel_task")
class WheelTask {

  @Id private UUID id;
  private UUID arena;
  private String template;
  private LocalDate term;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private Owner owner;

  @Column(name = "done_on")
  private LocalDate doneOn;

  @Column(name = "done_by")
  private UUID doneBy;

  protected WheelTask() {}

  TaskId id() {
    return new TaskId(id);
  }

  ArenaId arena() {
    return new ArenaId(arena);
  }

  Owner owner() {
    return owner;
  }

  LocalDate due() {
    return dueOn;
  }

  boolean isDone() {
    return doneOn != null;
  }

  void done(LocalDate on, PersonId by) {
    doneOn = on;
    doneBy = by == null ? null : by.value();
  }

  void reopen() {
    doneOn = null;
    doneBy = null;
  }

  void postpone(LocalDate due) {
    dueOn = due;
  }

  TaskCard card(LocalDate today, boolean next, boolean marks) {
    TaskState state =
        isDone()
            ? TaskState.DONE
            : dueOn.isBefore(today) ? TaskState.OVERDUE : next ? TaskState.NEXT : TaskState.LATER;
    String source = TaskTemplate.sourceOf(template);
    return new TaskCard(id(), arena(), template, owner, dueOn, doneOn, state, source, marks);
  }
}
