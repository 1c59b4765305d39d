package org.radslag.web;

import jakarta.servlet.ServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.radslag.access.Role;

/**
 * What the frame of a page shows of the one who reads it. Whoever settles the caller of a request
 * (a filter after the guards) puts one into the request with {@link #enter}; without it the frame
 * is that of a stranger, which is also what error pages can rely on.
 *
 * @param name the name in the menu; empty for a stranger
 * @param roles what the reader is: her granted roles, and member if she is one
 */
public record Visitor(String name, Set<Role> roles) {
  static final Visitor STRANGER = new Visitor("", Set.of());

  /** Makes this the reader of the request. */
  public void enter(ServletRequest request) {
    request.setAttribute(Visitor.class.getName(), this);
  }

  static Visitor of(ServletRequest request) {
    return request.getAttribute(Visitor.class.getName()) instanceof Visitor v ? v : STRANGER;
  }

  boolean isAny(Role... ofThese) {
    return Arrays.stream(ofThese).anyMatch(roles::contains);
  }
}
