package org.radslag.web;

import java.util.regex.Pattern;

/** Where a form's answer leads when it is done. */
public final class Onward {

  private static final Pattern CONFIRMATION =
      Pattern.compile("[a-z]+(\\.[a-z]+)?\\.done\\.[a-z-]+");

  private Onward() {}

  /** Whether a key is that of a confirmation: only those are said because an address asks. */
  static boolean isConfirmation(String key) {
    return CONFIRMATION.matcher(key).matches();
  }

  /**
   * To a page, which then says what was done.
   *
   * @param page address with at least one parameter or none
   * @param done key of the confirmation
   * @throws IllegalArgumentException if it is no key of a confirmation: nothing would be said
   */
  public static String to(String page, String done) {
    if (!isConfirmation(done)) {
      throw new IllegalArgumentException(done);
    }
    return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true&done=" + done;
  }
}
