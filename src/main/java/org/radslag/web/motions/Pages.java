package org.radslag.web.motions;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.radslag.access.Caller;

/** What the pages about motions do alike. */
final class Pages {

  private Pages() {}

  /** Answers 404 when what the address names does not exist. */
  static void missingUnless(boolean exists) {
    if (!exists) {
      FacesContext faces = FacesContext.getCurrentInstance();
      try {
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
      faces.responseComplete();
    }
  }

  /**
   * What a form names. A page shows forms only for what exists: one that names something else was
   * forged, and is refused.
   */
  static <T> Optional<T> named(Optional<T> found, HttpServletRequest request, Caller caller) {
    caller.require(found.isPresent() || !request.getMethod().equals("POST"));
    return found;
  }

  /** A whole number of at most six digits, or what stands for none. */
  static int number(String text, int otherwise) {
    return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  /** Another page, after something was done. */
  static String done(String page, String done) {
    return page + "?faces-redirect=true&done=" + done;
  }

  /** The page of a motion after something was done to it. */
  static String motion(Object id, String done) {
    return "/motions/motion.xhtml?faces-redirect=true&motion=" + id + "&done=" + done;
  }
}
