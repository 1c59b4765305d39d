package org.radslag.membervotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.radslag.ballots.ElectionId;
import org.radslag.ballots.PaperChosen;
import org.radslag.kernel.PersonId;

/** The trail is never destroyed: it does not hold the marks of a vote that are. */
class MarksInTheTrailTest {

  @Test
  void nobody_who_asked_for_a_code_is_named() {
    for (Class<?> event : List.of(CodeHandoutAsked.class, CodeHandoutConfirmed.class)) {
      assertEquals(
          0,
          Arrays.stream(event.getRecordComponents())
              .filter(component -> component.getType() == PersonId.class)
              .count(),
          event.getSimpleName());
    }
  }

  @Test
  void whoever_asks_for_paper_or_appeals_about_the_roll_does_so_without_a_name() {
    assertTrue(new PaperChosen(ElectionId.create()).anonymous());
    assertTrue(new RollAppealed(MemberVoteId.create()).anonymous());
  }
}
