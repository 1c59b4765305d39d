package org.radslag.web.rules;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What the pages about rules do alike. */
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

  /** The number of a version in an address; empty when it is none. */
  static Optional<Integer> version(String text) {
    return text != null && text.matches("[1-9][0-9]{0,5}")
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
