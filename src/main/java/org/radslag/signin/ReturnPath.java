package org.radslag.signin;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where somebody wanted to go when she was asked to sign in. Only ever an address inside Rådslag:
 * whoever could name another would have a trustworthy link to a page of his own.
 */
public final class ReturnPath {

  /** Where nobody has said. */
  public static final String START = "/";

  private static final int LONGEST = 500;
  private static final String SIGN_IN = "/access/sign-in.xhtml";

  private ReturnPath() {}

  /** The path if it is one of ours, otherwise the start page. */
  public static String of(String wanted) {
    return wanted != null && wanted.length() <= LONGEST && isLocal(wanted) ? wanted : START;
  }

  private static boolean isLocal(String wanted) {
    if (!wanted.startsWith("/") || wanted.startsWith("//") || wanted.startsWith(SIGN_IN)) {
      return false;
    }
    if (wanted.chars().anyMatch(c -> c <= ' ' || c == '\\' || c >= 0x7f)) {
      return false;
    }
    try {
      URI address = new URI(wanted);
      return address.getScheme() == null
          && address.getRawAuthority() == null
          && address.normalize().getRawPath().equals(address.getRawPath())
          && !address.getRawPath().contains("//");
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
