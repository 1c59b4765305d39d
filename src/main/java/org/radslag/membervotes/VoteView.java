package org.radslag.membervotes;

import java.util.List;
import java.util.Map;
import org.radslag.ballots.ElectionCard;

/**
 * A vote as its page shows it to one reader.
 *
 * @param texts in Swedish; empty while an embargo keeps them from the reader
 * @param translations by the language's tag
 * @param embargoed whether the embargo keeps the texts from the reader
 * @param support how many support the call so far
 * @param election null before the roll is frozen
 * @param prepares whether the reader prepares the vote
 * @param rerun the vote that is held in place of this one; null for none
 */
public record VoteView(
    VoteCard card,
    List<QuestionText> questions,
    Map<Passage, String> texts,
    Map<String, String> translations,
    boolean embargoed,
    int support,
    List<Inquiry> inquiries,
    ElectionCard election,
    boolean prepares,
    MemberVoteId rerun) {

  /** One of the texts; empty when there is none, or it is kept back. */
  public String text(Passage passage) {
    return texts.getOrDefault(passage, "");
  }

  /** Whether the support that the rules ask for is there. */
  public boolean isSupported() {
    return card.needed() > 0 && support >= card.needed();
  }
}
