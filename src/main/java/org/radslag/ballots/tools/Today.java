package org.radslag.ballots.tools;

import java.time.LocalDate;
import org.radslag.kernel.OutsideTheServer;

/** The day by this computer's calendar, for the registrar's journal. */
@OutsideTheServer
final class Today {
  private Today() {}

  /** Like {@code 2026-11-20}. */
  static String text() {
    return LocalDate.now().toString();
  }
}
