package org.radslag.web.arenas;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;

/** The arena that the address names, by its parameter {@code id}, on the day that it names. */
@Named
@RequestScoped
public class ThisArena {

  @Inject Arenas arenas;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private Optional<ArenaCard> found;

  @PostConstruct
  void open() {
    found = ArenaId.parse(request.getParameter("id")).flatMap(arenas::find);
    // Pages show forms only for what exists: a form for something else was forged.
    caller.require(found.isPresent() || request.getMethod().equals("GET"));
  }

  /** Answers 404 when there is no such arena; called before the page is shown. */
  public void check() throws IOException {
    if (found.isEmpty()) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public ArenaCard getCard() {
    return found.orElse(null);
  }

  /** The day that is asked about: today, unless the address names another of the arena's. */
  public LocalDate getDay() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    String asked = request.getParameter("day");
    if (asked == null || asked.length() != "2027-01-12".length()) {
      return within(today);
    }
    try {
      return within(LocalDate.parse(asked));
    } catch (DateTimeParseException garbage) {
      return within(today);
    }
  }

  private LocalDate within(LocalDate day) {
    ArenaCard card = found.orElseThrow();
    if (day.isBefore(card.from())) {
      return card.from();
    }
    return card.until() == null || day.isBefore(card.until()) ? day : card.until().minusDays(1);
  }

  /** Whether the reader enters positions. */
  public boolean isMayPosition() {
    return caller.has(Role.OFFICE) || caller.has(Role.BOARD);
  }

  /** Whether the reader changes which associations belong to it. */
  public boolean isMayWrite() {
    return caller.has(Role.OFFICE);
  }
}
