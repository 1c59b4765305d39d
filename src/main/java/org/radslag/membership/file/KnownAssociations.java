package org.radslag.membership.file;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.radslag.kernel.AssociationId;
import org.radslag.kernel.Text;
import org.radslag.membership.AssociationCard;

/**
 * The associations that a file may name: by their names in any case, and by spellings that the
 * office has said what they mean.
 */
public final class KnownAssociations {

  private final Map<String, AssociationCard> byName = new HashMap<>();
  private final Map<AssociationId, AssociationCard> byId = new HashMap<>();
  private final Map<String, AssociationCard> successors = new HashMap<>();

  /**
   * @param gone the names of associations that were merged into another, with that one
   * @param spellings other names, as written, with the association that is meant
   */
  public KnownAssociations(
      Iterable<AssociationCard> associations,
      Map<String, AssociationCard> gone,
      Map<String, AssociationId> spellings) {
    for (AssociationCard card : associations) {
      byName.put(key(card.name()), card);
      byId.put(card.id(), card);
    }
    gone.forEach((name, successor) -> successors.put(key(name), successor));
    spellings.forEach(
        (written, meant) -> {
          if (byId.containsKey(meant)) {
            byName.putIfAbsent(key(written), byId.get(meant));
          }
        });
  }

  /** The association that the name names. */
  Optional<AssociationCard> named(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** The association into which the one with this name was merged; empty when it was not. */
  Optional<AssociationCard> successorOf(String name) {
    return Optional.ofNullable(successors.get(key(name)));
  }

  /** The one whose name is nearest, if it is near enough to be meant. */
  Optional<AssociationCard> nearest(String name) {
    String written = key(name);
    int most = Math.max(1, written.length() / 4);
    return byId.values().stream()
        .filter(card -> distance(written, key(card.name())) <= most)
        .min(
            Comparator.comparingInt((AssociationCard card) -> distance(written, key(card.name())))
                .thenComparing(AssociationCard::name));
  }

  /** How many letters must be changed, added, dropped or swapped with a neighbour. */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }

  private static String key(String name) {
    return Text.line(name).toLowerCase(Locale.ROOT);
  }
}
