package org.radslag.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.radslag.access.Caller;
import org.radslag.access.Sessions;
import org.radslag.platform.Settings;
import org.radslag.signin.SignInAnswer;
import org.radslag.web.SessionCookie;

/**
 * What a browser gets when somebody has proved who she is: a new session in its cookie, never the
 * one it had before, or for ten minutes the proof with which one of several may be chosen.
 */
@RequestScoped
public class Arrival {

  private static final String PROOF = "radslag_proof";
  private static final Duration PROOF_AGE = Duration.ofMinutes(10);

  @Inject HttpServletRequest request;
  @Inject Caller caller;
  @Inject Sessions sessions;
  @Inject SessionCookie cookie;
  @Inject Settings settings;

  /** Lets her in or on to the choice; answers whether it did. */
  public boolean welcome(SignInAnswer answer) {
    if (answer instanceof SignInAnswer.SignedIn in) {
      if (caller.isSignedIn()) {
        sessions.end(cookie.read(request));
      }
      cookie.write(response(), in.secret());
      keepProof("", Duration.ZERO);
      goTo(in.to());
      return true;
    }
    if (answer instanceof SignInAnswer.Choose choose) {
      keepProof(choose.proof(), PROOF_AGE);
      goTo("/access/choose.xhtml");
      return true;
    }
    return false;
  }

  /** The proof that the browser carries; empty when it has none. */
  String proof() {
    if (request.getCookies() != null) {
      for (Cookie one : request.getCookies()) {
        if (one.getName().equals(PROOF)) {
          return one.getValue();
        }
      }
    }
    return "";
  }

  /** What the browser calls itself. */
  String agent() {
    return request.getHeader("User-Agent");
  }

  private void keepProof(String proof, Duration age) {
    response()
        .addHeader(
            "Set-Cookie",
            PROOF
                + "="
                + proof
                + "; Path=/access; Max-Age="
                + age.toSeconds()
                + "; HttpOnly; SameSite=Strict"
                + (settings.secureCookie() ? "; Secure" : ""));
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  private static void goTo(String path) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(path);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
