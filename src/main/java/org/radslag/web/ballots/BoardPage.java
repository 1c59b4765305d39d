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
import java.util.stream.IntStream;
import org.radslag.ballots.Board;
import org.radslag.ballots.BoardCard;
import org.radslag.ballots.TrackerStatus;
import org.radslag.platform.Programme;
import org.radslag.platform.Settings;
import org.radslag.web.Messages;

/** The public board of an election: how far it is, where a ballot is, how to check everything. */
@Named
@RequestScoped
public class BoardPage {

  private static final int TRACKER = 43;

  @Inject Board boards;
  @Inject Clock clock;
  @Inject Downloads downloads;
  @Inject Settings settings;
  @Inject Programme programme;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private BoardCard board;
  private List<Counted> counted = List.of();
  private String tracker;
  private TrackerStatus found;

  @PostConstruct
  void open() {
    String uuid = BoardAddress.election(request);
    board = uuid == null ? null : boards.card(uuid).orElse(null);
    if (board != null && board.result() != null) {
      counted =
          IntStream.range(0, board.questions().size())
              .mapToObj(
                  i ->
                      Counted.of(
                          board.questions().get(i),
                          board.result().get(i),
                          board.election().voted()))
              .toList();
    }
  }

  /** Answers 404 when there is no such public election; called before the page is shown. */
  public void check() throws IOException {
    if (board == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  /** Looks a tracker up; blanks that came along from a receipt do not matter. */
  public String search() {
    String wanted = tracker == null ? "" : tracker.replaceAll("[\\s=]", "");
    if (wanted.length() == TRACKER) {
      found = boards.status(board.election().uuid(), wanted);
    } else {
      messages.refuse("tracker", "elections.search.length", TRACKER, wanted.length());
    }
    return null;
  }

  public BoardCard getBoard() {
    return board;
  }

  /** The result, question by question; empty before the count. */
  public List<Counted> getCounted() {
    return counted;
  }

  /** The instants at which the board grows that are still to come, at most four. */
  public List<Instant> getComing() {
    Instant now = clock.instant();
    return board.hours().stream().filter(hour -> hour.isAfter(now)).limit(4).toList();
  }

  /** The instant of the batch in which the tracker is or will be; null where there is none. */
  public Instant getFoundAt() {
    return found == null || found.batch() == 0 ? null : board.hours().get(found.batch() - 1);
  }

  /** What the board knows of the tracker searched for; null before a search. */
  public TrackerStatus getFound() {
    return found;
  }

  /** Where this board is, without the final slash, as programs are told it. */
  public String getAddress() {
    return settings.publicUrl() + "/elections/" + board.election().uuid();
  }

  public String getVerifierHash() {
    return downloads.hash("/tools/radslag-verifier.jar");
  }

  /** Of the programme that runs. */
  public String getProgrammeHash() {
    return programme.hash();
  }

  /** One fingerprint of all files of the booth. */
  public String getBoothHash() {
    return downloads.boothHash();
  }

  /** Whether the number of those who have voted can be told: not before the board has grown. */
  public boolean isTurnoutKnown() {
    return board.hours().size() > 1 || board.election().state().isOver();
  }

  /** Archive size in whole kilobytes of a thousand bytes, never 0. */
  public long getKilobytes() {
    return Math.max(1, Math.round(board.size() / 1000.0));
  }

  public String getTracker() {
    return tracker;
  }

  public void setTracker(String tracker) {
    this.tracker = tracker;
  }

  /** A constant's name as it ends a text's key. */
  public String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
