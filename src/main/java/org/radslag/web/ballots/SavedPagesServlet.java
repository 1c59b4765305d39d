package org.radslag.web.ballots;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /tools/registrar-sv.html} and the other saved pages. Opened here they do nothing, because
 * the product's content policy lets no script of a page run: that is as it should be.
 */
@WebServlet(
    urlPatterns = {
      "/tools/registrar-sv.html",
      "/tools/registrar-en.html",
      "/tools/trustee-sv.html",
      "/tools/trustee-en.html"
    })
public class SavedPagesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient SavedPages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getServletPath().substring("/tools/".length());
    Optional<byte[]> page = pages.page(name);
    if (page.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setContentLength(page.get().length);
    response.getOutputStream().write(page.get());
  }
}
