package org.radslag.motions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two demands found in one that-clause, and how to part them. Found by joints: "och att", "och" or
 * "samt" before another verb or another body's duty, a new sentence. Reading is by word lists, so
 * it advises and never decides.
 *
 * @param first the first demand as a clause of its own
 * @param second the second, with the addressee it shared with the first
 * @param firstSaid what the first demands, as it was written
 * @param secondSaid what the second demands, as it was written
 */
public record Demands(ThatClause first, ThatClause second, String firstSaid, String secondSaid) {

  /** The words of one clause, seen around one joint. */
  private record Joint(ThatClause clause, List<String> words, int left, int right) {

    String said(int from, int to) {
      return String.join(" ", words.subList(from, to)).replaceFirst("[,;.]+$", "");
    }
  }

  /** The two demands of a clause, or empty when it seems to make one. */
  static Optional<Demands> in(ThatClause clause) {
    ClauseWords known = ClauseWords.of(clause.language());
    List<String> words = Arrays.asList(clause.body().split(" "));
    for (int at = 1; at < words.size() - 1; at++) {
      Optional<Demands> found = around(clause, words, at, known);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Demands> around(
      ThatClause clause, List<String> words, int at, ClauseWords known) {
    String word = words.get(at);
    if (endsSentence(word, known) && startsSentence(words.get(at + 1), known)) {
      return Optional.of(sentences(new Joint(clause, words, at + 1, at + 1)));
    }
    if (!known.joints.contains(word)) {
      return Optional.empty();
    }
    int right = at + 1;
    while (right < words.size() - 1 && known.fillers.contains(words.get(right))) {
      right++;
    }
    Joint joint = new Joint(clause, words, at, right);
    if (words.get(right).equals(known.opener) && right < words.size() - 1) {
      return openers(new Joint(clause, words, at, right + 1), known);
    }
    return verbs(joint, known).or(() -> subjects(joint, known));
  }

  private static boolean endsSentence(String word, ClauseWords known) {
    return word.matches(".*\\p{L}[.;!?]")
        && !known.abbreviations.contains(lower(word).replaceFirst("[.;!?]$", ""));
  }

  private static boolean startsSentence(String word, ClauseWords known) {
    return Character.isUpperCase(word.charAt(0)) || lower(word).equals(known.opener);
  }

  private static Demands sentences(Joint joint) {
    String first = joint.said(0, joint.left());
    String second = joint.said(joint.right(), joint.words().size());
    ThatClause begun = ThatClause.of(second, joint.clause().language()).beginningRight();
    return new Demands(clause(joint, first), begun, first, begun.body());
  }

  /**
   * "… och att …": the second demand shares what governs the first, unless it names its own body.
   */
  private static Optional<Demands> openers(Joint joint, ClauseWords known) {
    List<String> words = joint.words();
    int inner = lastOpener(words, joint.left(), known);
    if (inner >= 0 && onlySaysWhy(words, inner, known)) {
      return Optional.empty();
    }
    String second = joint.said(joint.right(), words.size());
    int modal = lastModal(words, inner < 0 ? joint.left() : inner, known);
    String shared = "";
    int head = 0;
    if (inner >= 0) {
      head = inner + 1;
      shared = joint.said(0, head) + " ";
    } else if (modal >= 0 && modal + 1 < joint.left() && governs(words.get(modal + 1), known)) {
      head = modal + 2;
      shared = joint.said(0, head) + " " + known.opener + " ";
    }
    boolean ownBody =
        !ClauseCheck.addressees(second, joint.clause().language()).isEmpty()
            && lastModal(
                    words.subList(joint.right(), words.size()), words.size() - joint.right(), known)
                >= 0;
    return Optional.of(
        new Demands(
            clause(joint, joint.said(0, joint.left())),
            clause(joint, ownBody ? second : shared + second),
            joint.said(ownBody ? 0 : head, joint.left()),
            second));
  }

  /** "ska införa A och avskaffa B": the second verb shares body and duty with the first. */
  private static Optional<Demands> verbs(Joint joint, ClauseWords known) {
    List<String> words = joint.words();
    String next = lower(words.get(joint.right()));
    boolean duty = known.modals.contains(next);
    int modal = lastModal(words, joint.left(), known);
    boolean hasObject = modal >= 0 && joint.left() - modal > 2;
    if (!hasObject || joint.right() == words.size() - 1 || !(duty || known.verbs.contains(next))) {
      return Optional.empty();
    }
    String second = joint.said(duty ? joint.right() + 1 : joint.right(), words.size());
    return Optional.of(
        new Demands(
            clause(joint, joint.said(0, joint.left())),
            clause(joint, joint.said(0, modal + 1) + " " + second),
            joint.said(modal + 1, joint.left()),
            second));
  }

  /** "… och kommungrupperna ska …": another body's duty, after a first one that is whole. */
  private static Optional<Demands> subjects(Joint joint, ClauseWords known) {
    List<String> words = joint.words();
    int modal = -1;
    for (int i = joint.right() + 1; i < words.size() - 1 && i <= joint.right() + 4; i++) {
      if (known.modals.contains(lower(words.get(i)))) {
        modal = i;
        break;
      }
    }
    int segment = lastOpener(words, joint.left(), known) + 1;
    boolean firstIsWhole = lastModal(words, joint.left(), known) >= segment;
    if (modal < 0
        || !firstIsWhole
        || words.subList(joint.right(), modal).stream().noneMatch(w -> known.isBody(lower(w)))) {
      return Optional.empty();
    }
    String first = joint.said(0, joint.left());
    String second = joint.said(joint.right(), words.size());
    return Optional.of(new Demands(clause(joint, first), clause(joint, second), first, second));
  }

  private static int lastOpener(List<String> words, int before, ClauseWords known) {
    return words.subList(0, before).lastIndexOf(known.opener);
  }

  private static int lastModal(List<String> words, int before, ClauseWords known) {
    for (int i = before - 1; i >= 0; i--) {
      if (known.modals.contains(lower(words.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  /** "för att", "så att" give a purpose, unless somebody is to "verka för att". */
  private static boolean onlySaysWhy(List<String> words, int opener, ClauseWords known) {
    if (opener == 0 || !known.purpose.contains(lower(words.get(opener - 1)))) {
      return false;
    }
    return opener < 2 || !known.struggles.contains(lower(words.get(opener - 2)));
  }

  private static boolean governs(String verb, ClauseWords known) {
    return known.governs.contains(lower(verb));
  }

  private static ThatClause clause(Joint joint, String body) {
    MotionLanguage language = joint.clause().language();
    return ThatClause.of(ClauseWords.of(language).opener + " " + body, language);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
