package org.radslag.web.ballots;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.radslag.ballots.Board;
import org.radslag.ballots.BoardCard;
import org.radslag.ballots.Channel;
import org.radslag.ballots.ElectionCard;
import org.radslag.ballots.ElectionState;
import org.radslag.ballots.LineState;
import org.radslag.ballots.Roll;
import org.radslag.ballots.RollLineCard;
import org.radslag.web.Words;

/**
 * The page around the booth: what is asked, and whether this reader can vote now. The choice itself
 * is made, locked and sent by the scripts in {@code /booth/}; nothing of it ever comes to this
 * bean.
 */
@Named
@RequestScoped
public class BoothPage {

  @Inject Board boards;
  @Inject Roll roll;
  @Inject Clock clock;
  @Inject Words wording;
  @Inject HttpServletRequest request;

  private BoardCard board;
  private RollLineCard line;

  @PostConstruct
  void open() {
    String uuid = request.getParameter("uuid");
    board = uuid == null ? null : boards.card(uuid).orElse(null);
    line = board == null ? null : roll.mine(board.election().id());
  }

  /** Answers 404 when there is no such public election; called before the page is shown. */
  public void check() throws IOException {
    if (board == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  /**
   * {@code open} when the booth can be shown, else why not: {@code over}, {@code away}, {@code
   * paper}, {@code blocked}, {@code voted}, {@code waiting}, {@code early}.
   */
  public String getStance() {
    ElectionState state = getCard().state();
    if (state.isOver()) {
      return "over";
    }
    if (!line.onRoll()) {
      return "away";
    }
    if (line.channel() == Channel.PAPER || line.state() == LineState.PAPER) {
      return "paper";
    }
    if (line.state() == LineState.BLOCKED) {
      return "blocked";
    }
    if (line.state() == LineState.VOTED && !getCard().revote()) {
      return "voted";
    }
    if (line.credential() == null) {
      return "waiting";
    }
    return state == ElectionState.OPEN ? "open" : "early";
  }

  /** Why the reader is not on the roll, in a sentence; empty when she is. */
  public String getReason() {
    return line.onRoll() ? "" : wording.text(line.reason());
  }

  public BoardCard getBoard() {
    return board;
  }

  public ElectionCard getCard() {
    return board == null ? null : board.election();
  }

  public RollLineCard getLine() {
    return line;
  }

  /** When the board grows the next time; null when it will not. */
  public Instant getNextBatch() {
    Instant now = clock.instant();
    return board.hours().stream().filter(hour -> hour.isAfter(now)).findFirst().orElse(null);
  }

  public List<String> getSteps() {
    return List.of("question", "code", "mark", "review", "receipt");
  }

  /** Names of the sentences that the scripts say. */
  public List<String> getWords() {
    return BoothWords.ALL;
  }

  /** A constant's name as it ends a text's key. */
  public String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
