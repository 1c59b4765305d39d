package org.radslag.access;

/**
 * What a person may act as. Some roles are held in one association or body, which is then their
 * scope; the others concern the whole district.
 */
public enum Role {
  /** Anyone at all, signed in or not. Never granted; it permits. */
  ANYONE,
  /** Somebody who has signed in. Never granted; it permits. */
  SIGNED_IN,
  /** A member of the party in the register (medlem). Follows from the register. */
  MEMBER,
  /** A delegate to a conference (ombud); scope: the association that elected her. */
  DELEGATE,
  /** Chair of an association (föreningsordförande); scope: the association. */
  ASSOCIATION_CHAIR,
  /** Secretary of an association (föreningssekreterare); scope: the association. */
  ASSOCIATION_SECRETARY,
  /** Staff of the district office (distriktsexpeditionen). */
  OFFICE,
  /** Member of the district board (distriktsstyrelsen). */
  BOARD,
  /** Leads the meetings of a body (presidium); scope: the body. */
  PRESIDIUM,
  /** Election committee, which guards votes (valnämnd). */
  ELECTION_COMMITTEE,
  /** Auditor (revisor): reads, never writes. */
  AUDITOR;

  /** Whether the role is given by a decision, and can be taken away by one. */
  public boolean isGranted() {
    return compareTo(MEMBER) > 0;
  }

  /** Whether the role is held in one association or body. */
  public boolean isScoped() {
    return switch (this) {
      case DELEGATE, ASSOCIATION_CHAIR, ASSOCIATION_SECRETARY, PRESIDIUM -> true;
      default -> false;
    };
  }
}
