package org.radslag.ballots.protocol.election;

/** Characters that are secret: kept in arrays, so that they can be overwritten. */
final class Secrets {
  private Secrets() {}

  /** The characters, unless they were cleared. */
  static char[] uncleared(char[] text) {
    if (text[0] == 0) {
      throw new IllegalStateException("This secret has been cleared.");
    }
    return text;
  }

  /** ASCII bytes without the detour over a string, which could not be cleared. */
  static byte[] ascii(String prefix, char[] text) {
    byte[] out = new byte[prefix.length() + text.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (i < prefix.length() ? prefix.charAt(i) : text[i - prefix.length()]);
    }
    return out;
  }
}
