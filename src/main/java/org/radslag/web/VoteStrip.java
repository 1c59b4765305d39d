package org.radslag.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.radslag.meetings.Occasions;
import org.radslag.meetings.Occasions.OpenVote;

/** The open vote that waits for the reader, on every page until she has voted. */
@Named
@RequestScoped
public class VoteStrip {

  private static final String VOTE_PAGE = "/meetings/meeting.xhtml";

  @Inject Occasions occasions;
  @Inject HttpServletRequest request;

  private OpenVote vote;
  private boolean asked;

  /** The vote; null when none waits, on the page of the vote itself, and where a fault is told. */
  public OpenVote getVote() {
    if (!asked) {
      asked = true;
      boolean told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
      boolean here = request.getServletPath().equals(VOTE_PAGE);
      vote = told || here ? null : occasions.openVote().orElse(null);
    }
    return vote;
  }
}
