package org.radslag.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.radslag.ballots.ArchivePart;
import org.radslag.ballots.Board;
import org.radslag.ballots.BoardCard;

/**
 * {@code /elections/UUID/UUID.bel}: the archive of an election, the same bytes to everybody. The
 * time of its last change is the hour of its last batch, so that it tells nobody when a ballot
 * came.
 */
@WebServlet(urlPatterns = "*.bel")
public class ArchiveServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern PATH =
      Pattern.compile("/elections/([1-9A-HJ-NP-Za-km-z]{14,64})/\\1\\.bel");

  @Inject transient Board board;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(request.getServletPath());
    Optional<BoardCard> card = path.matches() ? board.card(path.group(1)) : Optional.empty();
    if (card.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/x-belenios");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + path.group(1) + ".bel\"");
    if (card.get().batch() > 0) {
      response.setDateHeader(
          "Last-Modified", card.get().hours().get(card.get().batch() - 1).toEpochMilli());
    }
    if (request.getMethod().equals("GET")) {
      write(path.group(1), response);
    }
  }

  private void write(String uuid, HttpServletResponse response) throws IOException {
    ArchivePart part = board.part(uuid, 0);
    byte[] bytes = part.bytes();
    while (bytes.length > 0) {
      response.getOutputStream().write(bytes);
      part = board.part(uuid, part.next());
      bytes = part.bytes();
    }
  }
}
