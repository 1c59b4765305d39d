package org.radslag.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.radslag.membervotes.VoteDuties;

/** Says in words what of the votes waits for those who run them. */
@RequestScoped
class VoteDutyLines {

  @Inject VoteDuties duties;
  @Inject Words words;

  List<StartLine> lines() {
    return duties.mine().stream().map(this::line).toList();
  }

  private StartLine line(VoteDuties.Duty duty) {
    String kind = duty.kind().name().toLowerCase(Locale.ROOT);
    String page =
        switch (duty.kind()) {
          case FREEZE, PREPARE -> "prepare";
          case SETTLE, DECIDE -> "result";
        };
    return new StartLine(
        duty.by(),
        words.text("start.duties." + kind) + ": " + duty.title(),
        words.text("start.duties." + kind + "-text"),
        "/membervotes/" + page + ".xhtml?id=" + duty.vote(),
        words.text("start.duties." + kind + "-do"));
  }
}
