package org.radslag.web.motions;

import java.util.List;

/**
 * One that-clause in the page where a motion is written.
 *
 * @param number from 1, as it is called on the page
 * @param place from 0, among the fields
 * @param state {@code ok}, {@code warn} or {@code stop}; empty while nothing has been written
 * @param lines what there is to say of it
 * @param todo the most pressing hint's name, such as {@code two-demands}; empty when there is none
 * @param parts whether it can be parted in two
 * @param mendable whether its beginning can be mended
 */
public record ClauseField(
    int number,
    int place,
    String text,
    String state,
    List<Line> lines,
    String todo,
    boolean parts,
    boolean mendable) {

  /** One sentence of advice with its symbol. */
  public record Line(String state, String icon, String text) {}

  /** The field's id. */
  public String id() {
    return "clause-" + number;
  }

  /** Rows that its text needs on a desk. */
  public int rows() {
    return Math.max(2, Math.min(10, text.length() / 60 + 1));
  }
}
