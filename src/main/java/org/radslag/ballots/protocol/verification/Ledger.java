package org.radslag.ballots.protocol.verification;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.radslag.ballots.protocol.record.Malformed;

/** Counts what each check has been applied to, and stops at the first failure. */
final class Ledger {
  private final Map<Check, Long> passed = new EnumMap<>(Check.class);
  private long record;

  /** All that follows is about this record. */
  void at(long number) {
    record = number;
  }

  long record() {
    return record;
  }

  void pass(Check check, long times) {
    passed.merge(check, times, Long::sum);
  }

  void require(Check check, boolean holds, String otherwise) throws Rejection {
    if (!holds) {
      throw new Rejection(check, record, otherwise);
    }
    pass(check, 1);
  }

  /** Reads a record; its form is the check. */
  <T> T read(Check check, Supplier<T> reader) throws Rejection {
    try {
      T value = reader.get();
      pass(check, 1);
      return value;
    } catch (Malformed e) {
      throw new Rejection(check, record, e.getMessage());
    }
  }

  /** A record whose form alone is asked for. */
  void form(Check check, Runnable reader) throws Rejection {
    read(
        check,
        () -> {
          reader.run();
          return check;
        });
  }

  Map<Check, Long> passed() {
    return new EnumMap<>(passed);
  }
}
