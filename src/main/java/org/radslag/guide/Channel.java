package org.radslag.guide;

/**
 * How a representative wants to be reached; empty where she shows nothing.
 *
 * @param email an address for this purpose, not necessarily the one in the register
 * @param words in her own words, such as when she answers
 */
public record Channel(String email, String phone, String words) {

  /** Nothing chosen. */
  public static final Channel NONE = new Channel("", "", "");

  public boolean isEmpty() {
    return email.isEmpty() && phone.isEmpty() && words.isEmpty();
  }
}
