package org.radslag.matters;

import java.util.List;

/**
 * A sounding as one reader sees it. Always advisory.
 *
 * @param matterTitle what its matter is called
 * @param questions in their order
 * @param isAsked whether the reader is among those asked
 * @param mine her answers; null while she has given none
 * @param mayAnswer whether she may answer, or change her answers, now
 * @param results per question; empty while it is open
 * @param backings how many answers rest on what, in the order of {@link Backing}; empty while open
 * @param lines who has answered what; only for those who answer for the matter
 */
public record SoundingView(
    SoundingCard card,
    String matterTitle,
    List<String> questions,
    boolean isAsked,
    AnswerForm mine,
    boolean mayAnswer,
    List<QuestionResult> results,
    List<Long> backings,
    List<AnswerLine> lines) {

  /**
   * What came of one question.
   *
   * @param remarks what was added in words, without names
   */
  public record QuestionResult(
      String question, long yes, long no, long unsure, List<String> remarks) {}

  /**
   * One person's answers.
   *
   * @param name her name, or her number if her identity is protected
   * @param backing null while she has given none
   */
  public record AnswerLine(String name, Backing backing, List<Stance> stances) {}
}
