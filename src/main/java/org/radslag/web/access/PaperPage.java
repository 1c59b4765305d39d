package org.radslag.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.radslag.signin.Letters;
import org.radslag.signin.SignInAnswer;
import org.radslag.web.Messages;

/** Takes the code from a letter. */
@Named
@RequestScoped
public class PaperPage {

  @Inject Letters letters;
  @Inject Arrival arrival;
  @Inject Source source;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private String code;

  /** Signs in, or says what is wrong with the code. */
  public String enter() {
    SignInAnswer answer = letters.use(code, arrival.agent(), source.of(request));
    if (!arrival.welcome(answer)) {
      messages.refuse(
          "code",
          answer instanceof SignInAnswer.Spent
              ? "access.paper.spent"
              : answer instanceof SignInAnswer.TooMany
                  ? "access.paper.too-many"
                  : "access.paper.wrong");
    }
    return null;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
