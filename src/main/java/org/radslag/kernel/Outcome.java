package org.radslag.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * What a use case answers: done, or refused with reasons. A refused use case has changed nothing:
 * its transaction is rolled back.
 *
 * @param <T> what is answered when it is done
 */
public sealed interface Outcome<T> {

  /** It is done; {@code value} tells what came of it. */
  record Done<T>(T value) implements Outcome<T> {}

  /** Nothing was done, for at least one reason. */
  record Refused<T>(List<Refusal> reasons) implements Outcome<T> {
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(List<Refusal> reasons) {
    return new Refused<>(reasons);
  }

  /** Refused as a whole, for one reason. */
  static <T> Outcome<T> refused(String reason, Object... details) {
    return new Refused<>(List.of(Refusal.because(reason, details)));
  }

  default boolean isDone() {
    return this instanceof Done<T>;
  }

  /** The reasons, empty when it is done. */
  default List<Refusal> reasons() {
    return this instanceof Refused<T> refused ? refused.reasons() : List.of();
  }

  /**
   * What came of it.
   *
   * @throws IllegalStateException when it was refused: ask {@link #isDone} first
   */
  default T value() {
    if (this instanceof Done<T> done) {
      return done.value();
    }
    throw new IllegalStateException("refused: " + reasons());
  }

  /** The same outcome, with the value turned into something else. */
  default <R> Outcome<R> map(Function<T, R> change) {
    return this instanceof Done<T> done
        ? new Done<>(change.apply(done.value()))
        : new Refused<>(reasons());
  }
}
