package org.radslag.guide;

import java.util.List;
import org.radslag.arenas.ArenaId;

/**
 * What the guide answers.
 *
 * @param arena the arena that it is about; null when it is about none
 * @param routes those that are open first, and among them the best first
 */
public record Guidance(ArenaId arena, List<Route> routes) {

  public Guidance {
    routes = List.copyOf(routes);
  }
}
