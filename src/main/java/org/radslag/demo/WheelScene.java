package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.ArenaKind;
import org.radslag.arenas.Arenas;
import org.radslag.wheel.Rhythm;
import org.radslag.wheel.Rhythms;
import org.radslag.wheel.TaskCard;
import org.radslag.wheel.Wheel;

/** The wheels of the city, the region and the district: something done, something overdue. */
@ApplicationScoped
class WheelScene {

  /** Done in time. The sheet of mandates, due in December, is late. */
  private static final String DONE = "training";

  @Inject Stage stage;
  @Inject Arenas arenas;
  @Inject Wheel wheel;
  @Inject Rhythms rhythms;

  private List<ArenaId> turning;

  /** 1 November: the tasks of the term are made. */
  void prepare() {
    turning =
        arenas.all().stream()
            .filter(card -> card.kind() != ArenaKind.MUNICIPALITY)
            .map(ArenaCard::id)
            .toList();
    turning.forEach(arena -> stage.system(() -> wheel.prepare(arena)));
  }

  /** 26 November: the training of the new politicians has been held. */
  void train() {
    stage.at("2026-11-26T08:00:00");
    for (ArenaId arena : turning) {
      wheel.of(arena).tasks().stream()
          .filter(task -> task.template().equals(DONE))
          .map(TaskCard::id)
          .forEach(task -> stage.system(() -> wheel.done(task)));
    }
  }

  /** 7 January: the meetings of the year that no body calls. */
  void planYear() {
    stage.at("2027-01-07T12:00:00");
    enter(Rhythm.LEADERS, LocalDate.of(2027, 1, 9), "Folkets hus");
    enter(Rhythm.LEADERS, LocalDate.of(2027, 4, 17), "Folkets hus");
    enter(Rhythm.REGIONAL, LocalDate.of(2027, 2, 13), "Almvik");
    enter(Rhythm.REGIONAL, LocalDate.of(2027, 9, 18), "digitalt");
  }

  private void enter(Rhythm rhythm, LocalDate on, String place) {
    stage.system(() -> rhythms.enter(rhythm, on, place));
  }
}
