package org.radslag.web.membership;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.membership.MemberLine;
import org.radslag.membership.Register;
import org.radslag.membership.RegisterFigures;
import org.radslag.membership.register.RegisterImports;

/** The register at a glance, and the search that answers why somebody can or cannot vote. */
@Named
@RequestScoped
public class RegisterPage {

  @Inject Register register;
  @Inject RegisterImports imports;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private RegisterFigures figures;
  private LocalDate asOf;
  private String asked;
  private List<MemberLine> found = List.of();

  @PostConstruct
  void open() {
    figures = register.figures();
    asOf = imports.registerAsOf().orElse(null);
    asked = request.getParameter("q");
    if (isOffice() && asked != null && !asked.isBlank()) {
      found = register.search(asked);
    }
  }

  public RegisterFigures getFigures() {
    return figures;
  }

  /** The day the register tells of; null before the first import. */
  public LocalDate getAsOf() {
    return asOf;
  }

  public boolean isOffice() {
    return caller.has(Role.OFFICE);
  }

  public String getAsked() {
    return asked;
  }

  public boolean isSearched() {
    return isOffice() && asked != null && !asked.isBlank();
  }

  public List<MemberLine> getFound() {
    return found;
  }

  /** Whether there may be more than are shown. */
  public boolean isTooMany() {
    return found.size() == Register.MOST_FOUND;
  }
}
