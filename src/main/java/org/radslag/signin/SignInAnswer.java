package org.radslag.signin;

/** What came of an attempt to sign in. A wrong attempt is counted, so it is no refusal. */
public sealed interface SignInAnswer {

  /**
   * Signed in.
   *
   * @param secret the new session's secret, for the cookie
   * @param to path to go on to, inside Rådslag
   */
  record SignedIn(String secret, String to) implements SignInAnswer {
    @Override
    public String toString() {
      return "SignedIn";
    }
  }

  /**
   * The address is proved, and several people have it.
   *
   * @param proof secret with which one of them can be chosen, once, within ten minutes
   */
  record Choose(String proof) implements SignInAnswer {
    @Override
    public String toString() {
      return "Choose";
    }
  }

  /** Not the code that was sent; so many attempts are left, if it is known how many. */
  record Wrong(int attemptsLeft) implements SignInAnswer {}

  /** The code or link is used, too old, attempted too often, or was never sent. */
  record Spent() implements SignInAnswer {}

  /** Too many wrong codes from this network within a quarter of an hour. */
  record TooMany() implements SignInAnswer {}
}
