package org.radslag.ballots;

/** How much has to be believed of whom. The notice of a vote names it. */
public enum Profile {
  /** For soundings and advisory votes: the server makes the codes and is believed for who votes. */
  LIGHT,
  /** A registrar who does not run the server makes the codes. */
  STANDARD,
  /** As standard, with more trustees; for leadership, lists and close agreements. */
  CONTESTED
}
