package org.radslag.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Refuses a body that is too large before anyone reads it. A form has one limit; files are taken
 * only where the deployment descriptor says so, each path with its own. A body of untold length is
 * refused: browsers always tell.
 */
public class BodyLimitFilter extends HttpFilter {
  private static final long serialVersionUID = 1;

  private long limit;
  private Map<String, Long> uploads = Map.of();

  @Override
  public void init(FilterConfig config) throws ServletException {
    super.init(config);
    limit = Long.parseLong(config.getInitParameter("limit").trim());
    uploads =
        config
            .getInitParameter("uploads")
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.split("="))
            .collect(
                Collectors.toUnmodifiableMap(p -> p[0].trim(), p -> Long.parseLong(p[1].trim())));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isUntold(request) || request.getContentLengthLong() > largest(request)) {
      // Whatever of the body is still on its way is not worth reading.
      response.setHeader("Connection", "close");
      ErrorPage.show(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Over HTTP/2 a body comes without saying so: a type without a length tells of one. */
  private static boolean isUntold(HttpServletRequest request) {
    return request.getContentLengthLong() < 0
        && (request.getHeader("Transfer-Encoding") != null
            || request.getContentType() != null
            || request.getMethod().equals("POST"));
  }

  private long largest(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      return limit;
    }
    return uploads.getOrDefault(
        request.getRequestURI().substring(request.getContextPath().length()), 0L);
  }
}
