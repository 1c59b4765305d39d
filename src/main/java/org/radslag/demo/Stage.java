package org.radslag.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.function.Supplier;
import org.radslag.access.Caller;
import org.radslag.access.Roles;
import org.radslag.kernel.Outcome;
import org.radslag.kernel.PersonId;
import org.radslag.platform.DatabaseClock;

/** Where the demo is played: at a time, as somebody. */
@ApplicationScoped
class Stage {

  @Inject Caller caller;
  @Inject Roles roles;
  @Inject DatabaseClock clock;

  /** Moves the clock to a Swedish date and hour. */
  void at(LocalDateTime time) {
    Instant instant = time.atZone(DatabaseClock.ZONE).toInstant();
    clock.moveTo(instant);
  }

  void at(String time) {
    at(LocalDateTime.parse(time));
  }

  /** Does something as the system. */
  <T> T system(Supplier<Outcome<T>> work) {
    caller.becomeSystem();
    return done(work.get());
  }

  /** Does something as the system that answers nothing. */
  void asSystem(Runnable work) {
    caller.becomeSystem();
    work.run();
  }

  /** Does something as a member, with the roles that she holds at that moment. */
  <T> T as(PersonId person, Supplier<Outcome<T>> work) {
    return done(asks(person, work));
  }

  /** Asks something as the system. */
  <T> T ask(Supplier<T> question) {
    caller.becomeSystem();
    return question.get();
  }

  /** Asks something as a member, or does what does not answer with an outcome. */
  <T> T asks(PersonId person, Supplier<T> question) {
    caller.become(person, Set.of(), true);
    caller.become(person, roles.of(person), true);
    return question.get();
  }

  private static <T> T done(Outcome<T> outcome) {
    if (!outcome.isDone()) {
      throw new IllegalStateException("The demo was refused: " + outcome.reasons());
    }
    return outcome.value();
  }
}
