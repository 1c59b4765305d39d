package org.radslag.web.ballots;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /elections/}uuid{@code /} is the board of that election: a page under an address that
 * programs and letters can name, and below which they find the archive.
 */
public class BoardAddress extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String ELECTION = BoardAddress.class.getName();
  private static final Pattern BOARD =
      Pattern.compile("/elections/([1-9A-HJ-NP-Za-km-z]{14,64})(/?)");

  /** Uuid of the election that the address names; null where it names none. */
  static String election(HttpServletRequest request) {
    return (String) request.getAttribute(ELECTION);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Matcher board = BOARD.matcher(path);
    if (!board.matches()) {
      chain.doFilter(request, response);
    } else if (board.group(2).isEmpty()) {
      response.sendRedirect(request.getContextPath() + path + "/");
    } else {
      request.setAttribute(ELECTION, board.group(1));
      request.getRequestDispatcher("/elections/board.xhtml").forward(request, response);
    }
  }
}
