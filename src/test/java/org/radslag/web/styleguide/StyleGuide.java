package org.radslag.web.styleguide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.radslag.web.Messages;

/** The bean behind the style guide: every tag, every kind of form, on a page without state. */
@Named("styleGuide")
@RequestScoped
public class StyleGuide {
  @Inject Messages messages;
  @Inject Clock clock;

  private String heading;
  private String reasons;
  private String address;
  private LocalDate day;
  private String route;
  private Part file;
  private String hidden = "nothing";
  private List<Clause> clauses =
      new ArrayList<>(List.of(new Clause("1"), new Clause("2"), new Clause("3")));
  private String did = "";

  /** One row that a form repeats. */
  public static class Clause {
    private final String id;
    private String text = "";

    Clause(String id) {
      this.id = id;
    }

    public String getId() {
      return id;
    }

    public String getText() {
      return text;
    }

    public void setText(String text) {
      this.text = text;
    }
  }

  /** Saves unless the heading is the one that is refused. */
  public String save() {
    if ("Upptagen".equals(heading)) {
      messages.refuse("heading", "errors.404.title");
      return null;
    }
    if ("Skicka vidare".equals(heading)) {
      return "/glossary.xhtml?faces-redirect=true&done=styleguide.done.saved";
    }
    did =
        "saved " + heading + "|" + reasons + "|" + address + "|" + day + "|" + route + "|" + hidden;
    did += "|" + clauses.stream().map(Clause::getText).toList();
    return null;
  }

  public int getCount() {
    return Changes.COUNT.get();
  }

  public void take(String id) {
    did = "took " + id;
  }

  public void upload() throws IOException {
    did =
        "uploaded "
            + file.getSubmittedFileName()
            + " "
            + file.getInputStream().readAllBytes().length;
  }

  public void fail() {
    throw new IllegalStateException("the fault of the style guide");
  }

  public Instant getDeadline() {
    return clock.instant().plus(Duration.ofDays(3));
  }

  public String getHeading() {
    return heading;
  }

  public void setHeading(String heading) {
    this.heading = heading;
  }

  public String getReasons() {
    return reasons;
  }

  public void setReasons(String reasons) {
    this.reasons = reasons;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getRoute() {
    return route;
  }

  public void setRoute(String route) {
    this.route = route;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getHidden() {
    return hidden;
  }

  public void setHidden(String hidden) {
    this.hidden = hidden;
  }

  public List<Clause> getClauses() {
    return clauses;
  }

  public String getDid() {
    return did;
  }
}
