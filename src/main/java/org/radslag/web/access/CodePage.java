package org.radslag.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.radslag.signin.SignIn;
import org.radslag.signin.SignInAnswer;
import org.radslag.signin.SignInId;
import org.radslag.web.Ids;
import org.radslag.web.Messages;

/** Takes the code from the mail. */
@Named
@RequestScoped
public class CodePage {

  @Inject SignIn signIn;
  @Inject Arrival arrival;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private Optional<SignInId> id;
  private SignIn.Waiting waiting;
  private boolean over;
  private String code;

  @PostConstruct
  void open() {
    id = Ids.of(request.getParameter("id")).map(SignInId::new);
    look();
    if (request.getMethod().equals("POST")) {
      over = false; // a form that is not shown is not read: what is sent must reach the use case
    }
  }

  /** Signs in; or says that the code is wrong, or that the request is over. */
  public String enter() {
    if (id.isPresent()) {
      SignInAnswer answer = signIn.byCode(id.get(), code, arrival.agent());
      if (!arrival.welcome(answer) && answer instanceof SignInAnswer.Wrong wrong) {
        messages.refuse("code", "access.code.wrong", wrong.attemptsLeft());
      }
      look();
    }
    return null;
  }

  private void look() {
    waiting = id.flatMap(signIn::waiting).orElse(null);
    over = waiting == null;
  }

  /** Whether the request can no longer be answered. */
  public boolean isOver() {
    return over;
  }

  public String getId() {
    return id.map(SignInId::toString).orElse("");
  }

  /** The request that waits for its code, or null when it is over. */
  public SignIn.Waiting getWaiting() {
    return waiting;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
