package org.radslag.web.membership;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What the register's pages do alike. */
final class Pages {

  private static final String NEXT_LOOK_SECONDS = "1";

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

  /** Another page, after something was done. */
  static String done(String page, String done) {
    return page + "?faces-redirect=true&done=" + done;
  }

  /** An id in an address; empty when it is none. */
  static Optional<UUID> id(String text) {
    try {
      return text == null || text.length() != 36
          ? Optional.empty()
          : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** A page number in an address, from 0. */
  static int number(String text) {
    return text != null && text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
  }

  /** Has the browser ask for the page again, with or without scripts, while work goes on. */
  static void lookAgain() {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseHeader("Refresh", NEXT_LOOK_SECONDS);
  }

  /** Answers with a file instead of a page. */
  static void download(String name, Consumer<Writer> content) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext response = faces.getExternalContext();
    response.responseReset();
    response.setResponseContentType("text/csv; charset=UTF-8");
    response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setResponseHeader("Cache-Control", "no-store");
    response.setResponseHeader("X-Content-Type-Options", "nosniff");
    try (Writer out =
        new OutputStreamWriter(response.getResponseOutputStream(), StandardCharsets.UTF_8)) {
      content.accept(out);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
  }
}
