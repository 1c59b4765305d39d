package org.radslag.web.arenas;

import java.util.List;

/**
 * What a change would do.
 *
 * @param lines the associations that change, and their members of the day
 * @param seats the seats that hang on them
 * @param roles how many people hold a role in them
 */
public record Preview(List<Line> lines, List<Seated.Line> seats, int roles) {

  /** One association: of its members so many would move. */
  public record Line(String name, int members, int moving) {}

  public int moving() {
    return lines.stream().mapToInt(Line::moving).sum();
  }
}
