package org.radslag.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what another site makes a reader's browser send, and every method but GET, HEAD and POST.
 * Pages are stateless and carry no token, so this and the cookies' SameSite are what stands between
 * a member and a forged form (decision 0010).
 */
public class SameOriginFilter extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean safe = SAFE.contains(request.getMethod());
    if (!safe && !request.getMethod().equals("POST")) {
      response.setHeader("Allow", "GET, HEAD, POST");
      ErrorPage.show(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (safe || fromHere(request)) {
      chain.doFilter(request, response);
    } else {
      ErrorPage.show(request, response, HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /**
   * A browser says where a request comes from; a program that is no browser says nothing, and is
   * let through only without cookies, for then it brings nobody's authority along.
   */
  static boolean fromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    if (origin != null) {
      return origin.equals("https://" + request.getHeader("Host"))
          || origin.equals("http://" + request.getHeader("Host"));
    }
    return request.getHeader("Cookie") == null;
  }
}
