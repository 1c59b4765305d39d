package org.radslag.membervotes;

/** What kind of answer a question asks for. */
public enum QuestionForm {
  /** A sharp proposal to approve or reject. */
  PROPOSAL,
  /** One of several. */
  CHOICE,
  /** Any that one approves of, within bounds. */
  APPROVAL,
  /** Names, up to the number of places. */
  PERSONS
}
