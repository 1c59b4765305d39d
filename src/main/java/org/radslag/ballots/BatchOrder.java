package org.radslag.ballots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order of a batch tells nothing of when a ballot came: by tracker. The places that this gives
 * to several ballots of one credential are filled in the order in which they were cast, so that the
 * last one stays the last.
 */
final class BatchOrder {

  /** A ballot in the box. */
  record Cast(String tracker, String credential, int nr) {}

  private BatchOrder() {}

  /** The trackers in the order of the archive. */
  static List<String> of(List<Cast> casts) {
    Map<String, Cast> places = new TreeMap<>();
    Map<String, List<Cast>> byCredential = new HashMap<>();
    for (Cast cast : casts) {
      places.put(cast.tracker(), cast);
      byCredential.computeIfAbsent(cast.credential(), any -> new ArrayList<>()).add(cast);
    }
    Map<String, Iterator<Cast>> next = new HashMap<>();
    byCredential.forEach(
        (credential, own) -> {
          own.sort(Comparator.comparingInt(Cast::nr));
          next.put(credential, own.iterator());
        });
    return places.values().stream()
        .map(place -> next.get(place.credential()).next().tracker())
        .toList();
  }
}
