package org.radslag.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The page for everything that could not be answered: what, why, whom to ask, the next step. Never
 * a stack trace.
 */
@Named("errorPage")
@RequestScoped
public class ErrorPage {
  private static final String PAGE = "/errors/error.xhtml";
  private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 413, 429, 500);

  @Inject HttpServletRequest request;

  /** The status that has texts of its own: the one sent, or the nearest that says the same. */
  public int getStatus() {
    int sent =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
            ? status
            : 404;
    return EXPLAINED.contains(sent) ? sent : sent >= 500 ? 500 : 400;
  }

  /**
   * Answers with the error page at once, before anyone parses the body of the request. For filters;
   * elsewhere {@code sendError} does.
   *
   * @param status a status that has texts: 400, 403, 404, 405, 413, 429
   */
  static void show(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException, ServletException {
    response.setStatus(status);
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
    request.getRequestDispatcher(PAGE).forward(new Bodiless(request), response);
  }

  /** The address the reader asked for, which is not the error page's. */
  static String askedFor(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Object asked =
        failed != null ? failed : forwarded != null ? forwarded : request.getRequestURI();
    return asked.toString();
  }

  /** The request as a GET without parameters: its body stays unread. */
  private static final class Bodiless extends HttpServletRequestWrapper {
    Bodiless(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getContentType() {
      return null;
    }

    @Override
    public String getParameter(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public String[] getParameterValues(String name) {
      return null;
    }

    @Override
    public Collection<Part> getParts() {
      return List.of();
    }
  }
}
