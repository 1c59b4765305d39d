package org.radslag.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.radslag.signin.SignIn;

/**
 * Opens the link from the mail. Looking at the page does nothing, for programs that guard mailboxes
 * look at every link; pressing the button does.
 */
@Named
@RequestScoped
public class LinkPage {

  private static final int LONGEST_KEY = 100;

  @Inject SignIn signIn;
  @Inject Arrival arrival;
  @Inject HttpServletRequest request;

  private String key;
  private boolean spent;

  @PostConstruct
  void open() {
    String given = request.getParameter("key");
    key = given == null || given.length() > LONGEST_KEY ? "" : given;
  }

  /** Signs in, or says that the link is used or too old. */
  public String enter() {
    spent = !arrival.welcome(signIn.byLink(key, arrival.agent()));
    return null;
  }

  public String getKey() {
    return key;
  }

  /** Whether the link did not open anything. */
  public boolean isSpent() {
    return spent;
  }
}
