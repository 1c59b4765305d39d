package org.radslag.web;

/** Where a form's answer leads when it is done. */
public final class Onward {

  private Onward() {}

  /**
   * To a page, which then says what was done.
   *
   * @param page address with at least one parameter or none
   * @param done key of the confirmation
   */
  public static String to(String page, String done) {
    return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true&done=" + done;
  }
}
