package org.radslag.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.radslag.access.Caller;
import org.radslag.access.Forbidden;
import org.radslag.access.Grant;
import org.radslag.access.Role;
import org.radslag.access.Roles;
import org.radslag.access.Sessions;
import org.radslag.kernel.PersonId;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;
import org.radslag.signin.People;

/**
 * Recognises who is asking and holds every request against the {@link PagePolicy}: 404 for what
 * does not exist, sign-in for who has not signed in, 403 for who may not. A {@link Forbidden} from
 * deeper down ends the same way.
 */
public class SessionFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(SessionFilter.class.getName());
  private static final String RESOURCES = "/jakarta.faces.resource/";
  private static final int DEEPEST_CAUSE = 20;

  @Inject transient Caller caller;
  @Inject transient Sessions sessions;
  @Inject transient Roles roles;
  @Inject transient Members members;
  @Inject transient People people;
  @Inject transient SessionCookie cookie;
  @Inject transient PagePolicy policy;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    if (path.startsWith(RESOURCES)) {
      chain.doFilter(request, response);
      return;
    }
    sessions.recognise(cookie.read(request)).ifPresent(person -> enter(request, person));
    Optional<Role[]> permitted = policy.rolesFor(path);
    if (permitted.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (Arrays.stream(permitted.get()).noneMatch(caller::has)) {
      refuse(request, response);
    } else {
      try {
        chain.doFilter(request, response);
      } catch (ServletException | RuntimeException failure) {
        if (!isForbidden(failure) || response.isCommitted()) {
          throw failure;
        }
        refuse(request, response);
      }
    }
  }

  private void enter(HttpServletRequest request, PersonId person) {
    Set<Grant> grants = roles.of(person);
    boolean member = members.isMember(person);
    caller.become(person, grants, member);
    Set<Role> held = EnumSet.of(Role.SIGNED_IN);
    grants.forEach(grant -> held.add(grant.role()));
    if (member) {
      held.add(Role.MEMBER);
    }
    String name = people.names(Set.of(person), MemberCard.PROTECTED_NAME).getOrDefault(person, "");
    new Visitor(name, held).enter(request);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (caller.isSignedIn()) {
      LOG.log(
          System.Logger.Level.INFO,
          "Refused {0} {1} to {2}",
          request.getMethod(),
          request.getRequestURI(),
          caller.requirePerson());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (request.getMethod().equals("GET")) {
      String query = request.getQueryString();
      String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
      response.sendRedirect(
          "/access/sign-in.xhtml?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    } else {
      response.sendRedirect("/access/sign-in.xhtml");
    }
  }

  private static boolean isForbidden(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof Forbidden) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
