package org.radslag.membervotes;

/**
 * The votes for one answer.
 *
 * @param answer its text; empty for blank
 * @param elected whether it is among those chosen
 */
public record AnswerCount(String answer, int digital, int paper, boolean elected) {

  public int total() {
    return digital + paper;
  }
}
