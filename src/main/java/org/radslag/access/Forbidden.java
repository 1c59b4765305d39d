package org.radslag.access;

/**
 * The caller may not do this. Becomes a 403 page, or the sign-in page for somebody who has not
 * signed in. Thrown, not returned: pages offer nobody what she may not do, so it happens only when
 * somebody tries doors or has just lost a role.
 */
public class Forbidden extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean signedIn;

  Forbidden(boolean signedIn) {
    super("not permitted");
    this.signedIn = signedIn;
  }

  /** Whether the caller was known; otherwise signing in may help. */
  public boolean signedIn() {
    return signedIn;
  }
}
