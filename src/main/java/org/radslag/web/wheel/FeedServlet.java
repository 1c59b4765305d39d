package org.radslag.web.wheel;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.radslag.access.Caller;
import org.radslag.access.Grant;
import org.radslag.access.Roles;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.PersonId;
import org.radslag.membership.Mailbox;
import org.radslag.membership.Members;
import org.radslag.platform.Settings;
import org.radslag.web.Languages;
import org.radslag.wheel.CalendarEntry;
import org.radslag.wheel.Calendars;
import org.radslag.wheel.Feeds;
import org.radslag.wheel.ICalendar;

/**
 * {@code /wheel/feed/}secret{@code .ics}: the calendar of whoever the secret belongs to, with what
 * she may see at this moment; {@code /wheel/feed/}secret/body{@code .ics}: one body's part of it.
 * Whoever asks with a wrong or revoked secret is told that there is nothing.
 */
@WebServlet(urlPatterns = "/wheel/feed/*")
public class FeedServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern PATH =
      Pattern.compile("/([A-Za-z0-9_-]{43})(?:/([0-9a-f-]{36}))?\\.ics");

  @Inject transient Feeds feeds;
  @Inject transient Caller caller;
  @Inject transient Roles roles;
  @Inject transient Members members;
  @Inject transient Calendars calendars;
  @Inject transient Bodies bodies;
  @Inject transient Settings settings;
  @Inject transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
    Optional<PersonId> person = path.matches() ? feeds.recognise(path.group(1)) : Optional.empty();
    if (person.isEmpty() || !become(person.get())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Locale language = language(person.get());
    Optional<BodyCard> body = BodyId.parse(path.group(2)).flatMap(bodies::find);
    if (path.group(2) != null && body.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    List<CalendarEntry> entries =
        body.map(card -> calendars.of(card.id())).orElseGet(calendars::mine);
    String name =
        body.map(BodyCard::name).orElseGet(() -> Languages.text(language, "wheel.feed.name"));
    byte[] written = write(name, entries, language).getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/calendar");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"radslag.ics\"");
    response.setContentLength(written.length);
    response.getOutputStream().write(written);
  }

  /** Makes the request hers; not when she is neither a member nor holds a role any more. */
  private boolean become(PersonId person) {
    Set<Grant> grants = roles.of(person);
    boolean member = members.isMember(person);
    caller.become(person, grants, member);
    return member || !grants.isEmpty();
  }

  private Locale language(PersonId person) {
    String spoken = members.mailbox(person).map(Mailbox::language).orElse("sv");
    return spoken.equals("sv") ? Languages.SWEDISH : Locale.ENGLISH;
  }

  private String write(String name, List<CalendarEntry> entries, Locale language) {
    ICalendar calendar = new ICalendar(name, clock.instant());
    String host = Optional.ofNullable(URI.create(settings.publicUrl()).getHost()).orElse("radslag");
    for (CalendarEntry entry : entries) {
      calendar.add(entry, summary(entry, language), "", host, settings.publicUrl() + entry.path());
    }
    return calendar.end();
  }

  private static String summary(CalendarEntry entry, Locale language) {
    return switch (entry.kind()) {
      case MEETING -> entry.heading() + ", " + entry.context();
      case CONFERENCE -> entry.heading();
      case DEADLINE -> Languages.text(language, "wheel.feed.deadline", entry.heading());
      case TASK ->
          Languages.text(
              language,
              "wheel.feed.task",
              Languages.text(language, "wheel.task." + entry.heading()),
              entry.context());
    };
  }
}
