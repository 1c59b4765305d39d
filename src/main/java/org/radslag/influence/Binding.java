package org.radslag.influence;

/** What a decision under a model binds. */
public enum Binding {
  /** The politicians hear it and decide themselves (rådgivande). */
  ADVISORY,
  /** They may go so far and no further without asking again (mandat med gräns). */
  MANDATE,
  /** They follow it (beslutande). */
  BINDING
}
