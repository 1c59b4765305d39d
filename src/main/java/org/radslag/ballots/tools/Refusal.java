package org.radslag.ballots.tools;

import java.io.Serial;

/** Why a command stops; said to the person in her language. */
public final class Refusal extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] values;
  private final boolean usage;

  private Refusal(boolean usage, String key, Object... values) {
    super(key, null, false, false);
    this.key = key;
    this.values = values;
    this.usage = usage;
  }

  Refusal(String key, Object... values) {
    this(false, key, values);
  }

  /** The command was not understood, or a file cannot be read. */
  static Refusal usage(String key, Object... values) {
    return new Refusal(true, key, values);
  }

  String key() {
    return key;
  }

  Object[] values() {
    return values;
  }

  boolean isUsage() {
    return usage;
  }
}
