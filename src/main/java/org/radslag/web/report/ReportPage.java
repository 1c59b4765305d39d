package org.radslag.web.report;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.arenas.ArenaCard;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.Arenas;
import org.radslag.kernel.Outcome;
import org.radslag.membership.MemberCard;
import org.radslag.membership.Members;
import org.radslag.report.Influence;
import org.radslag.report.InfluenceReport;
import org.radslag.web.Messages;

/**
 * The report of the arena and the period that the address names; without any, of the reader's own
 * arena and the year behind.
 */
@Named
@RequestScoped
public class ReportPage {

  @Inject InfluenceReport reports;
  @Inject Arenas arenas;
  @Inject Members members;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Messages messages;
  @Inject ReportFile file;
  @Inject HttpServletRequest request;

  private List<ArenaCard> all;
  private ArenaId arena;
  private String from;
  private String through;
  private Outcome<Influence> outcome;

  @PostConstruct
  void open() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    all = arenas.all();
    arena =
        Optional.ofNullable(request.getParameter("arena"))
            .map(asked -> ArenaId.parse(asked).orElseGet(ArenaId::create))
            .or(this::own)
            .or(() -> all.stream().map(ArenaCard::id).findFirst())
            .orElse(null);
    from = asked("from", today.minusYears(1).plusDays(1));
    through = asked("through", today);
    if (arena != null) {
      outcome = reports.of(arena, date(from), date(through));
    }
  }

  /** Says beside the fields why there is no report; called before the page is shown. */
  public void look() {
    if (outcome != null) {
      messages.refused(outcome);
    }
    if (getReport() != null && "csv".equals(request.getParameter("as"))) {
      file.send(getReport());
    }
  }

  private Optional<ArenaId> own() {
    List<ArenaId> mine =
        caller
            .person()
            .flatMap(members::card)
            .map(MemberCard::geographic)
            .map(arenas::of)
            .orElse(List.of());
    return all.stream().map(ArenaCard::id).filter(mine::contains).findFirst();
  }

  private String asked(String name, LocalDate otherwise) {
    String given = request.getParameter(name);
    return given == null || given.length() > 10 ? otherwise.toString() : given;
  }

  private static LocalDate date(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  public List<ArenaCard> getArenas() {
    return all;
  }

  public ArenaId getArena() {
    return arena;
  }

  public String getFrom() {
    return from;
  }

  public String getThrough() {
    return through;
  }

  /** The report; null when the district has no arenas, or when it was refused. */
  public Influence getReport() {
    return outcome == null || !outcome.isDone() ? null : outcome.value();
  }

  /** This same report as a file. */
  public String getFile() {
    return "index.xhtml?arena=" + arena + "&from=" + from + "&through=" + through + "&as=csv";
  }
}
