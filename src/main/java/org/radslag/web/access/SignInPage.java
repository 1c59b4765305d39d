package org.radslag.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.radslag.kernel.Outcome;
import org.radslag.signin.ReturnPath;
import org.radslag.signin.SignIn;
import org.radslag.signin.SignInId;
import org.radslag.web.Languages;
import org.radslag.web.Messages;

/** Asks for a code and a link. */
@Named
@RequestScoped
public class SignInPage {

  @Inject SignIn signIn;
  @Inject Source source;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private String email;
  private String to;

  @PostConstruct
  void open() {
    to = ReturnPath.of(request.getParameter("to"));
  }

  /** On to the page for the code, whoever has the address and whether anybody has. */
  public String send() {
    Outcome<SignInId> asked =
        signIn.request(email, Languages.of(request).toLanguageTag(), to, source.of(request));
    return messages.refused(asked)
        ? null
        : "/access/code.xhtml?faces-redirect=true&id=" + asked.value();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  /** Where she wanted to go; inside Rådslag. */
  public String getTo() {
    return to;
  }
}
