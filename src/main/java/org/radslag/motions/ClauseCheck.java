package org.radslag.motions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.radslag.motions.Hint.Kind;

/**
 * Reads that-clauses the way a meeting will: does each begin right, can it be answered yes or no
 * alone, does it say who shall act? Advice, by word lists; never a judgement on the demand.
 */
final class ClauseCheck {

  /** More than this is hard to follow when it is read aloud. */
  private static final int WORDS_EASILY_HEARD = 45;

  private static final int WORDS_BEFORE_A_DUTY = 8;

  private ClauseCheck() {}

  /**
   * Reads the clauses of a motion in their order.
   *
   * @param kept clauses that the author keeps as they are, though they seem to make two demands
   * @param longest characters that the rule set allows
   */
  static List<ClauseVerdict> of(List<ThatClause> clauses, Set<String> kept, int longest) {
    List<ClauseVerdict> verdicts = new ArrayList<>();
    for (int place = 0; place < clauses.size(); place++) {
      verdicts.add(one(clauses, place, kept, longest));
    }
    return verdicts;
  }

  private static ClauseVerdict one(
      List<ThatClause> clauses, int place, Set<String> kept, int longest) {
    ThatClause clause = clauses.get(place);
    if (clause.isEmpty()) {
      return new ClauseVerdict(clause, List.of(), List.of(), java.util.Optional.empty());
    }
    List<Hint> hints = new ArrayList<>();
    if (!clause.beginsRight()) {
      hints.add(Hint.of(Kind.OPENER, clause.beginningRight().text()));
    }
    if (clause.text().length() > longest) {
      hints.add(Hint.of(Kind.TOO_LONG, clause.text().length(), longest));
    }
    var demands = Demands.in(clause).filter(found -> !kept.contains(clause.text()));
    demands.ifPresent(
        found -> hints.add(Hint.of(Kind.TWO_DEMANDS, found.firstSaid(), found.secondSaid())));
    int twin = twinBefore(clauses, place);
    if (twin >= 0) {
      hints.add(Hint.of(Kind.DUPLICATE, twin + 1));
    }
    List<String> addressees = addressees(clause.body(), clause.language());
    if (addressees.isEmpty()) {
      hints.add(Hint.of(Kind.WHO));
    }
    int words = clause.text().split(" ").length;
    if (words > WORDS_EASILY_HEARD) {
      hints.add(Hint.of(Kind.LONG, words));
    }
    if (!clause.isEnded()) {
      hints.add(Hint.of(Kind.FULL_STOP));
    }
    hints.sort(Comparator.comparing(Hint::kind));
    return new ClauseVerdict(clause, addressees, hints, demands);
  }

  private static int twinBefore(List<ThatClause> clauses, int place) {
    String essence = clauses.get(place).essence();
    for (int other = 0; other < place; other++) {
      if (clauses.get(other).essence().equals(essence)) {
        return other;
      }
    }
    return -1;
  }

  /**
   * The bodies that stand before the first "ska", or among the first words where nothing is said to
   * be a duty ("uppdra åt styrelsen att …").
   */
  static List<String> addressees(String demand, MotionLanguage language) {
    ClauseWords known = ClauseWords.of(language);
    String[] words = demand.split(" ");
    int end = Math.min(words.length, WORDS_BEFORE_A_DUTY);
    for (int i = 0; i < words.length; i++) {
      if (known.modals.contains(words[i].toLowerCase(Locale.ROOT))) {
        end = i;
        break;
      }
    }
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < end; i++) {
      String word = words[i].replaceAll("[^\\p{L}-]+", "");
      if (known.isBody(word.toLowerCase(Locale.ROOT))) {
        found.add(isOwner(i, words) ? words[i - 1] + " " + word : word);
      }
    }
    return List.copyOf(found);
  }

  /** "Mälarstads kommungrupp": whose group it is belongs to the name. */
  private static boolean isOwner(int body, String[] words) {
    return body > 0 && words[body - 1].matches("\\p{Lu}[\\p{L}-]*s");
  }
}
