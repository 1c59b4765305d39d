package org.radslag.web.bodies;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;

/** The body that the address names, by its parameter {@code id}. */
@Named
@RequestScoped
public class ThisBody {

  @Inject Bodies bodies;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private Optional<BodyCard> found;

  @PostConstruct
  void open() {
    found = BodyId.parse(request.getParameter("id")).flatMap(bodies::find);
    // Pages show forms only for what exists: a form for something else was forged.
    caller.require(found.isPresent() || request.getMethod().equals("GET"));
  }

  /** Answers 404 when there is no such body; called before the page is shown. */
  public void check() throws IOException {
    if (found.isEmpty()) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public BodyCard getCard() {
    return found.orElse(null);
  }

  /** Whether the reader may write down who sits where. */
  public boolean isMayWrite() {
    return caller.has(Role.OFFICE);
  }
}
