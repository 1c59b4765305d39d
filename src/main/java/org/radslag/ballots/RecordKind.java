package org.radslag.ballots;

/** What is kept of an election in its exact bytes, written once. */
enum RecordKind {
  /** The election record. */
  ELECTION,
  /** The trustees record. */
  TRUSTEES,
  /** The record of public credentials. */
  CREDENTIALS,
  /** Name of the registrar. */
  REGISTRAR,
  /** The roll statement, before anybody signs it. */
  ROLL_STATEMENT,
  /** The encrypted tally. */
  TALLY,
  /** The counts that go with it. */
  SIZED,
  /** The result. */
  RESULT
}
