package org.radslag.web.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.radslag.web.Words;

/**
 * What stands around the style guide in place of the product: a stopped clock, and a stream of
 * changes that a request can cause.
 */
@ApplicationScoped
public class Surroundings {
  static final AtomicInteger COUNT = new AtomicInteger();
  static final Queue<AsyncContext> LISTENERS = new ConcurrentLinkedQueue<>();

  @Produces
  Clock clock() {
    return Clock.fixed(Instant.parse("2027-01-12T08:41:07Z"), Words.SWEDEN);
  }

  /** GET listens; GET with ?change counts up and tells everyone. */
  @WebServlet(urlPatterns = "/live/*", asyncSupported = true)
  public static class Changes extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (request.getQueryString() != null) {
        COUNT.incrementAndGet();
        for (AsyncContext listener : LISTENERS) {
          tell(listener);
        }
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
}
