package org.radslag.launcher;

import java.util.Locale;

/**
 * A start that is refused: one sentence that says what is wrong and what to do, and no stack trace.
 */
public final class CannotStart extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  CannotStart(String reason, Object... facts) {
    super(Texts.in(Locale.getDefault()).say("refused." + reason, facts));
    this.reason = reason;
  }

  /** Which refusal this is, as listed in docs/operating.md. */
  public String reason() {
    return reason;
  }
}
