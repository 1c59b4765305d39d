package org.radslag.web.styleguide;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The style guide's own live topic: a stream of changes that a request can cause. GET listens; GET
 * with {@code ?change} counts up and tells everyone. Its exact address comes before any wider one.
 */
@WebServlet(urlPatterns = "/live/styleguide", asyncSupported = true)
public class Changes extends HttpServlet {
  static final AtomicInteger COUNT = new AtomicInteger();
  private static final Queue<AsyncContext> LISTENERS = new ConcurrentLinkedQueue<>();
  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getQueryString() != null) {
      COUNT.incrementAndGet();
      LISTENERS.forEach(Changes::tell);
      return;
    }
    response.setContentType("text/event-stream");
    response.flushBuffer();
    AsyncContext listening = request.startAsync();
    listening.setTimeout(0);
    LISTENERS.add(listening);
  }

  private static void tell(AsyncContext listener) {
    try {
      listener.getResponse().getWriter().write("data: changed\n\n");
      listener.getResponse().flushBuffer();
    } catch (IOException | IllegalStateException gone) {
      LISTENERS.remove(listener);
    }
  }
}
