package org.radslag.web;

import jakarta.servlet.ServletRequest;
import java.util.Set;

/**
 * What the frame of a page shows of the one who reads it. Whoever settles the caller of a request
 * (a filter after the guards) puts one into the request with {@link #enter}; without it the frame
 * is that of a stranger, which is also what error pages can rely on.
 *
 * @param name the name in the menu; empty for a stranger
 * @param roles what the reader is, in the words of {@code access}: member, delegate, chair,
 *     secretary, office, board, presidium, election_committee, auditor
 */
public record Visitor(String name, Set<String> roles) {
  static final Visitor STRANGER = new Visitor("", Set.of());

  /** Makes this the reader of the request. */
  public void enter(ServletRequest request) {
    request.setAttribute(Visitor.class.getName(), this);
  }

  static Visitor of(ServletRequest request) {
    return request.getAttribute(Visitor.class.getName()) instanceof Visitor v ? v : STRANGER;
  }

  boolean isAny(String... ofThese) {
    return Set.of(ofThese).stream().anyMatch(roles::contains);
  }
}
