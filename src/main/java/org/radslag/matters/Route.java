package org.radslag.matters;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a matter goes, and what else was weighed.
 *
 * @param chosen the best way there is time for
 * @param demanded what the mandate sheet asks for, at normal notice
 * @param options every way in the order it was weighed; the chosen one is among them
 * @param publishBy by when it must be published afterwards; null when it goes where the sheet says,
 *     or when there is no deadline to count from
 */
public record Route(
    RouteOption chosen, RouteOption demanded, List<RouteOption> options, LocalDate publishBy) {

  public Route {
    options = List.copyOf(options);
  }

  /** Whether the deadline is shorter than the notice that the demanded way takes. */
  public boolean isTooShort() {
    return !demanded.open();
  }

  /** Whether it ends somewhere else than where the sheet says. */
  public boolean isDiverted() {
    return chosen.way() != demanded.way();
  }

  /** The ways there is time for. */
  public List<RouteOption> remaining() {
    return options.stream().filter(RouteOption::open).toList();
  }
}
