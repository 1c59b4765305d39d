package org.radslag.membervotes;

/** Whether a board or a body may call a vote, and how many people enter the decision. */
public enum CallRight {
  NOBODY,
  ONE_PERSON,
  TWO_PEOPLE
}
