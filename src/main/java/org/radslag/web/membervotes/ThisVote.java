package org.radslag.web.membervotes;

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
import org.radslag.membervotes.MemberVoteId;
import org.radslag.membervotes.MemberVotes;
import org.radslag.membervotes.VoteCard;
import org.radslag.membervotes.VoteTerms;
import org.radslag.membervotes.VoteView;

/**
 * The vote that the address names, by its parameter {@code id}. One that the reader may not know of
 * is answered like one that does not exist.
 */
@Named
@RequestScoped
public class ThisVote {

  @Inject MemberVotes votes;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  private Optional<VoteView> found;

  @PostConstruct
  void open() {
    found = MemberVoteId.parse(request.getParameter("id")).flatMap(votes::view);
    // Pages show forms only for what exists: a form for something else was forged.
    caller.require(found.isPresent() || request.getMethod().equals("GET"));
  }

  /** Answers 404 when there is no such vote; called before the page is shown. */
  public void check() throws IOException {
    answer(found.isPresent());
  }

  /** The same for a page that only those who prepare the vote may use. */
  public void checkPrepares() throws IOException {
    answer(found.filter(VoteView::prepares).isPresent());
  }

  /** The same for a page about the frozen roll. */
  public void checkFrozen() throws IOException {
    answer(found.filter(view -> view.card().election() != null).isPresent());
  }

  static void answer(boolean exists) throws IOException {
    if (!exists) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public VoteView getView() {
    return found.orElse(null);
  }

  public VoteCard getCard() {
    return found.map(VoteView::card).orElse(null);
  }

  /** What the rules ask that the vote is held under. */
  public VoteTerms getTerms() {
    return votes.terms(getCard());
  }

  MemberVoteId id() {
    return found.orElseThrow().card().id();
  }

  /** Where a form's answer leads: a page of this vote, which then says what was done. */
  String to(String page, String done) {
    return "/membervotes/" + page + ".xhtml?faces-redirect=true&id=" + id() + "&done=" + done;
  }
}
