package org.radslag.membership;

/** What a member has declared herself; nobody else decides it. */
public enum Gender {
  WOMAN,
  MAN,
  NON_BINARY,
  /** She has not said. */
  UNDECLARED
}
