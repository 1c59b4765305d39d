package org.radslag.wheel;

import java.time.LocalDate;
import org.radslag.arenas.ArenaId;

/**
 * A task of an arena's wheel.
 *
 * @param template its name in the texts, {@code wheel.task.…}
 * @param doneOn null while it is not done
 * @param source what the task rests on
 * @param marks whether the reader may say that it is done
 */
public record TaskCard(
    TaskId id,
    ArenaId arena,
    String template,
    Owner owner,
    LocalDate due,
    LocalDate doneOn,
    TaskState state,
    String source,
    boolean marks) {}
