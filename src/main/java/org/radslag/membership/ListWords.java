package org.radslag.membership;

import java.util.Map;

/** Words for a list, in the language of whoever reads it. */
public record ListWords(String protectedName, Map<Standing, String> standings) {

  String standing(Standing standing) {
    return standings.getOrDefault(standing, standing.name());
  }
}
