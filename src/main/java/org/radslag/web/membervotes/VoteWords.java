package org.radslag.web.membervotes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.radslag.membervotes.VoteCard;
import org.radslag.membervotes.VoteState;
import org.radslag.web.Words;

/** Where a vote stands, in a word and by how strongly it is marked. */
@Named
@RequestScoped
public class VoteWords {

  @Inject Words words;

  /** The state of a vote; a closed one is counted, or is not yet. */
  public String standing(VoteCard card) {
    String state = card.state().name().toLowerCase(Locale.ROOT);
    if (card.state() == VoteState.CLOSED) {
      state = card.countedAt() == null ? "counting" : "counted";
    }
    return words.text("membervotes.state." + state);
  }

  /** How strongly a state is marked. */
  public String mark(VoteState state) {
    return switch (state) {
      case OPEN -> "live";
      case DECIDED -> "ok";
      case WITHDRAWN, RERUN -> "warn";
      default -> "info";
    };
  }
}
