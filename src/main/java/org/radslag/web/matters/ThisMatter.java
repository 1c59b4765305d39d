package org.radslag.web.matters;

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
import org.radslag.matters.MatterId;
import org.radslag.matters.MatterView;
import org.radslag.matters.Matters;

/**
 * The matter that the address names, by its parameter {@code id}. One that the reader may not know
 * of is answered like one that does not exist.
 */
@Named
@RequestScoped
public class ThisMatter {

  @Inject Matters matters;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private Optional<MatterView> found;

  @PostConstruct
  void open() {
    found = MatterId.parse(request.getParameter("id")).flatMap(matters::view);
    // Pages show forms only for what exists: a form for something else was forged.
    caller.require(found.isPresent() || request.getMethod().equals("GET"));
  }

  /** Answers 404 when there is no such matter; called before the page is shown. */
  public void check() throws IOException {
    answer(found.isPresent());
  }

  /** The same for a page that only who answers for the matter may use. */
  public void checkAnswers() throws IOException {
    answer(found.filter(view -> view.card().answers()).isPresent());
  }

  /** The same for a page on which somebody says what was decided. */
  public void checkSettles() throws IOException {
    answer(found.filter(view -> view.card().answers() || view.mayDecide()).isPresent());
  }

  static void answer(boolean exists) throws IOException {
    if (!exists) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public MatterView getView() {
    return found.orElse(null);
  }

  MatterId id() {
    return found.orElseThrow().card().id();
  }

  /** Where a form's answer leads: this matter, which then says what was done. */
  String to(String page, String done) {
    return "/matters/" + page + ".xhtml?faces-redirect=true&id=" + id() + "&done=" + done;
  }
}
