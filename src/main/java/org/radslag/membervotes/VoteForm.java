package org.radslag.membervotes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.radslag.arenas.ArenaId;
import org.radslag.ballots.Profile;
import org.radslag.kernel.Text;
import org.radslag.matters.MatterId;
import org.radslag.meetings.DecisionId;

/**
 * A vote as somebody writes it.
 *
 * @param matter the matter it settles; null for none
 * @param decision which decision calls it: body, day, paragraph; empty where support is collected
 * @param calling that decision where it stands in the minutes of a meeting held here; null for none
 * @param binding whether the arena's politicians must do as it says; otherwise it advises
 * @param revote whether a later vote replaces an earlier one until the close
 * @param cutOff the day by which membership is judged; null until it is set
 * @param opens null until it is set
 * @param embargo before this hour only those who prepare it read the texts; null for none
 * @param texts what members read, in Swedish
 */
public record VoteForm(
    ArenaId arena,
    MatterId matter,
    Basis basis,
    String decision,
    DecisionId calling,
    String title,
    boolean binding,
    Profile profile,
    boolean revote,
    LocalDate cutOff,
    Instant opens,
    Instant closes,
    Instant embargo,
    List<QuestionText> questions,
    Map<Passage, String> texts) {

  public VoteForm {
    decision = Text.line(decision);
    title = Text.line(title);
    questions = List.copyOf(questions);
    texts = Map.copyOf(texts);
  }

  /** A vote whose calling decision stands in words alone. */
  public VoteForm(
      ArenaId arena,
      MatterId matter,
      Basis basis,
      String decision,
      String title,
      boolean binding,
      Profile profile,
      boolean revote,
      LocalDate cutOff,
      Instant opens,
      Instant closes,
      Instant embargo,
      List<QuestionText> questions,
      Map<Passage, String> texts) {
    this(
        arena, matter, basis, decision, null, title, binding, profile, revote, cutOff, opens,
        closes, embargo, questions, texts);
  }

  /** One of the texts, clean; empty when it has not been written. */
  String text(Passage passage) {
    return Text.of(texts.getOrDefault(passage, ""));
  }
}
