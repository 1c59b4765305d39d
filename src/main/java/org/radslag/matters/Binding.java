package org.radslag.matters;

/** What a decision binds. */
public enum Binding {
  /** Nobody; it tells what is thought (rådgivande). */
  ADVISORY,
  /** The group (beslutande). */
  DECIDING,
  /** The group, within limits that it says (mandat med gräns). */
  LIMITED
}
