package org.radslag.web.arenas;

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
import org.radslag.kernel.Outcome;
import org.radslag.membership.reorganisation.ReorganisationCard;
import org.radslag.membership.reorganisation.ReorganisationId;
import org.radslag.membership.reorganisation.Withdrawals;
import org.radslag.web.Ids;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** Withdraws a planned change of associations: one asks, another confirms. */
@Named
@RequestScoped
public class WithdrawPage {

  @Inject Withdrawals withdrawals;
  @Inject HistoryPage history;
  @Inject Messages messages;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private Optional<ReorganisationCard> found;
  private String basis;

  @PostConstruct
  void open() {
    found =
        Ids.of(request.getParameter("id")).map(ReorganisationId::new).flatMap(withdrawals::find);
    // Pages show forms only for what exists: a form for something else was forged.
    caller.require(found.isPresent() || request.getMethod().equals("GET"));
  }

  /** Answers 404 when there is no such change; called before the page is shown. */
  public void check() throws IOException {
    if (found.isEmpty()) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public ReorganisationCard getPlanned() {
    return found.orElse(null);
  }

  public boolean isMayAsk() {
    return caller.has(Role.OFFICE)
        && !found.orElseThrow().isAsked()
        && !found.orElseThrow().isWithdrawn()
        && history.planned(found.orElseThrow());
  }

  public boolean isMayConfirm() {
    return withdrawals.mayConfirm(id());
  }

  public String ask() {
    return answer(withdrawals.ask(id(), basis), "arenas.done.withdrawal-asked");
  }

  public String confirm() {
    return answer(withdrawals.confirm(id()), "arenas.done.withdrawn");
  }

  public String keep() {
    return answer(withdrawals.keep(id()), "arenas.done.kept");
  }

  private String answer(Outcome<?> outcome, String done) {
    return messages.refused(outcome) ? null : Onward.to("/arenas/withdraw.xhtml?id=" + id(), done);
  }

  private ReorganisationId id() {
    return found.orElseThrow().id();
  }

  public String getBasis() {
    return basis;
  }

  public void setBasis(String basis) {
    this.basis = basis;
  }
}
