package org.radslag.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * The headers that make a browser hold Rådslag to what it promises: nothing from elsewhere, no
 * frame around it, no page kept on a shared computer.
 */
public class SecurityHeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String POLICY = "Content-Security-Policy";
  private static final String KEPT = "public, max-age=31536000, immutable";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(POLICY, getServletContext().getInitParameter("primefaces.CSP_POLICY"));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
    keeping(request, response);
    boolean partial = "partial/ajax".equals(request.getHeader("Faces-Request"));
    chain.doFilter(partial ? request : new OwnNonce(request), new OnePolicy(response));
  }

  private static void keeping(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean unchanging =
        path.startsWith("/resources/")
            && (request.getQueryString() != null || path.endsWith(".woff2"));
    if (unchanging) {
      response.setHeader("Cache-Control", KEPT);
    } else if (!path.startsWith("/jakarta.faces.resource/")) {
      response.setHeader("Cache-Control", "no-store");
    }
  }

  /**
   * PrimeFaces takes a posted page's nonce from the page, which only its own script puts there: a
   * form sent without that script would fail, and a nonce that the sender chooses is none. Each
   * whole page therefore gets a new one here; a partial answer belongs to the page that asked and
   * keeps that page's.
   */
  private static final class OwnNonce extends HttpServletRequestWrapper {
    private final String nonce;

    OwnNonce(HttpServletRequest request) {
      super(request);
      // PrimeFaces accepts the form it makes itself: a random UUID in base 64.
      nonce =
          Base64.getEncoder()
              .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String getParameter(String name) {
      return name.equals("primefaces.nonce") ? nonce : super.getParameter(name);
    }
  }

  /**
   * PrimeFaces adds the policy again, with its nonce: a second header would only narrow the first,
   * so it takes its place.
   */
  private static final class OnePolicy extends HttpServletResponseWrapper {
    OnePolicy(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      if (POLICY.equalsIgnoreCase(name)) {
        setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
