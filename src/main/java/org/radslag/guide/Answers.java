package org.radslag.guide;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What she has answered so far; null where she has not been asked, or need not be.
 *
 * <p>Somebody who is to be elected goes by nomination whatever the weight and the pace; what an
 * association decides for itself is not weighed.
 */
public record Answers(About about, Actor actor, Weight weight, Pace pace, Form form) {

  /** Nothing answered. */
  public static final Answers NONE = new Answers(null, null, null, null, null);

  /** The next question; empty when the routes can be shown. */
  public Optional<Question> next() {
    return needed().stream().filter(question -> answer(question) == null).findFirst();
  }

  /** The questions on this path, answered and to come, as far as it is known. */
  public Set<Question> needed() {
    Set<Question> needed = EnumSet.allOf(Question.class);
    if (actor == Actor.ELECTED) {
      needed.removeAll(EnumSet.of(Question.WEIGHT, Question.PACE, Question.FORM));
    }
    if (about == About.ASSOCIATION) {
      needed.remove(Question.WEIGHT);
    }
    return needed;
  }

  /** What she answered; null when she has not. */
  public Enum<?> answer(Question question) {
    return switch (question) {
      case ABOUT -> about;
      case ACTOR -> actor;
      case WEIGHT -> weight;
      case PACE -> pace;
      case FORM -> form;
    };
  }
}
