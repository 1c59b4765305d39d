package org.radslag.web.live;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.radslag.access.Caller;
import org.radslag.kernel.PersonId;
import org.radslag.meetings.MeetingId;
import org.radslag.meetings.Meetings;
import org.radslag.meetings.Topics;
import org.radslag.platform.Changes;

/**
 * {@code /live/}topic: a stream that says when the topic has changed, to those who may see the
 * meeting behind it. It ends after a quarter of an hour; the browser opens a new one, and who may
 * no longer see the meeting is refused then.
 */
@WebServlet(urlPatterns = "/live/*", asyncSupported = true)
public class LiveServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int TOO_MANY = 503;

  @Inject transient Caller caller;
  @Inject transient Clock clock;
  @Inject transient Meetings meetings;
  @Inject transient Changes changes;
  @Inject transient Listeners listeners;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String topic = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Optional<MeetingId> meeting = meeting(topic);
    if (meeting.isEmpty() || meetings.find(meeting.get()).isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    PersonId person = caller.requirePerson();
    if (!listeners.hasRoomFor(person)) {
      // The page asks every ten seconds instead.
      response.setIntHeader("Retry-After", 60);
      response.sendError(TOO_MANY);
      return;
    }
    Set<String> topics = new HashSet<>(List.of(Topics.of(meeting.get()), topic));
    // Counted before the page reads itself once more, so that no change falls between the two.
    long heard = Listener.sum(topics, changes.counts(topics));
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext exchange = request.startAsync();
    exchange.setTimeout(0);
    Instant until = clock.instant().plus(LONGEST);
    Listener listener = new Listener(person, topics, exchange, until, heard);
    exchange.getResponse().getOutputStream().setWriteListener(listener);
    listeners.add(listener);
  }

  private static Optional<MeetingId> meeting(String topic) {
    try {
      MeetingId id = new MeetingId(UUID.fromString(topic.replaceFirst("\\..*", "")));
      boolean known = topic.equals(Topics.of(id)) || topic.equals(Topics.numbers(id));
      return known ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException garbage) {
      return Optional.empty();
    }
  }
}
