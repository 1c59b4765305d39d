package org.radslag.web.bodies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.radslag.access.Caller;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.Holder;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.SeatId;
import org.radslag.bodies.Seats;
import org.radslag.bodies.Vacancies;
import org.radslag.bodies.Vacancy;
import org.radslag.kernel.PersonId;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** The office writes down whom an association has elected to its seat. */
@Named
@RequestScoped
public class SeatPage {

  @Inject Seats seats;
  @Inject Vacancies vacancies;
  @Inject Bodies bodies;
  @Inject People people;
  @Inject Messages messages;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  private SeatCard seat;
  private BodyCard body;
  private String person;
  private Integer place;
  private LocalDate from;
  private LocalDate through;
  private Optional<Vacancy> vacancy = Optional.empty();

  @PostConstruct
  void open() {
    Optional<SeatCard> found = SeatId.parse(request.getParameter("id")).flatMap(seats::history);
    caller.require(found.isPresent() || request.getMethod().equals("GET"));
    if (found.isPresent()) {
      seat = found.get();
      body = bodies.find(seat.body()).orElseThrow();
      from = LocalDate.ofInstant(clock.instant(), clock.getZone());
      vacancy = vacancies.of(seat.id());
      through =
          vacancy
              .map(Vacancy::restThrough)
              .map(rest -> LocalDate.ofInstant(rest, clock.getZone()))
              .orElse(null);
    }
  }

  /** Answers 404 when there is no such seat; called before the page is shown. */
  public void check() throws IOException {
    if (seat == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public SeatCard getSeat() {
    return seat;
  }

  public BodyCard getBody() {
    return body;
  }

  /** Whether a term lasts or is to come. */
  public boolean lasts(Holder holder) {
    Instant now = clock.instant();
    return holder.endsAt() == null || holder.endsAt().isAfter(now);
  }

  public List<Integer> getPlaces() {
    return IntStream.rangeClosed(0, Seats.LAST_PLACE).boxed().toList();
  }

  /** What a by-election would fill; null while somebody sits there. */
  public Vacancy getVacancy() {
    return vacancy.orElse(null);
  }

  /** The first alternate takes the seat. */
  public String moveUp() {
    return messages.refused(vacancies.moveUp(seat.id())) ? null : here("bodies.done.moved-up");
  }

  public String assign() {
    Optional<PersonId> found = people.one(person);
    return found.isEmpty()
            || messages.refused(seats.assign(seat.id(), found.get(), place, from, through))
        ? null
        : here("bodies.done.assigned");
  }

  public String end(String term) {
    try {
      return messages.refused(seats.end(UUID.fromString(term))) ? null : here("bodies.done.ended");
    } catch (IllegalArgumentException garbage) {
      caller.require(false);
      return null;
    }
  }

  private String here(String done) {
    return Onward.to("/bodies/seat.xhtml?id=" + seat.id(), done);
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }

  public Integer getPlace() {
    return place;
  }

  public void setPlace(Integer place) {
    this.place = place;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getThrough() {
    return through;
  }

  public void setThrough(LocalDate through) {
    this.through = through;
  }
}
