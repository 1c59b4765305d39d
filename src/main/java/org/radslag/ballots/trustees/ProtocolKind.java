package org.radslag.ballots.trustees;

/** The protocols that trustees sign. */
public enum ProtocolKind {
  /** Before the vote opens: trial election, keys tried, empty box. */
  START,
  /** After the count. */
  COUNT;

  TrusteeStage stage() {
    return this == START ? TrusteeStage.START : TrusteeStage.COUNT;
  }
}
