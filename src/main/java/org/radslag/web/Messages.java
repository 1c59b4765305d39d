package org.radslag.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.radslag.kernel.Outcome;

/**
 * What a page answers: refusals beside their fields and in the summary above the form, and what was
 * done before a redirect.
 */
@Named("messages")
@RequestScoped
public class Messages {
  @Inject HttpServletRequest request;
  @Inject Words words;

  /** One refusal; the field is the id of its control, empty where it concerns the whole form. */
  public record Refusal(String field, String text) {}

  /**
   * Refuses what was written in one field.
   *
   * @param field the control's id in the page, {@code clauses:2:text} inside a repetition; null for
   *     the form as a whole
   * @param key the text that says what, where and what to do
   */
  public void refuse(String field, String key, Object... arguments) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String text = Languages.text(Languages.of(request), key, arguments);
    if (field != null && faces.getViewRoot().findComponent(field) instanceof UIInput input) {
      input.setValid(false);
    }
    faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    faces.validationFailed();
  }

  /**
   * Says why a use case refused, each reason beside its field.
   *
   * @return whether it refused; then the page stays as it is
   */
  public boolean refused(Outcome<?> outcome) {
    outcome
        .reasons()
        .forEach(
            reason ->
                refuse(
                    reason.field().isEmpty() ? null : reason.field(),
                    reason.reason(),
                    inWords(reason.details())));
    return !outcome.isDone();
  }

  /** A reason in words, where nothing was written that it would stand beside. */
  public String sentence(org.radslag.kernel.Refusal reason) {
    return Languages.text(Languages.of(request), reason.reason(), inWords(reason.details()));
  }

  /** Points in time as the page writes them; numbers and texts as they are. */
  private Object[] inWords(List<Object> details) {
    return details.stream()
        .map(
            detail ->
                detail instanceof Instant
                    ? words.date(detail, "exact")
                    : detail instanceof Temporal ? words.date(detail, null) : detail)
        .toArray();
  }

  /** Everything refused, in the order of the page. */
  public List<Refusal> getRefusals() {
    FacesContext faces = FacesContext.getCurrentInstance();
    List<Refusal> refusals = new ArrayList<>();
    Iterator<String> fields = faces.getClientIdsWithMessages();
    while (fields.hasNext()) {
      String field = fields.next();
      for (FacesMessage message : faces.getMessageList(field)) {
        refusals.add(new Refusal(field == null ? "" : field, message.getSummary()));
        message.rendered();
      }
    }
    return refusals;
  }

  /**
   * Whether something was refused in a field; takes the client id of the control or of a part of
   * its r:input.
   */
  public boolean bad(String clientId) {
    return !FacesContext.getCurrentInstance().getMessageList(control(clientId)).isEmpty();
  }

  /** What was refused in a field. */
  public String text(String clientId) {
    return FacesContext.getCurrentInstance().getMessageList(control(clientId)).stream()
        .map(FacesMessage::getSummary)
        .collect(Collectors.joining(" "));
  }

  /**
   * The ids that describe a control: its hint and, when refused, its message; null when it has
   * neither.
   */
  public String describing(String clientId, String hint) {
    String hintId = hint == null || hint.isEmpty() ? "" : clientId + "-hint";
    String ids = (hintId + (bad(clientId) ? " " + clientId + "-msg" : "")).trim();
    return ids.isEmpty() ? null : ids;
  }

  /**
   * What the reader just did, said on the page after the redirect: the text of the parameter {@code
   * done}, for keys with {@code .done.} in them alone, so that nobody can put words in Rådslag's
   * mouth.
   */
  public String getDone() {
    // From the query, never by getParameter: the error page must not touch a body that was refused
    // for its size.
    String key =
        Stream.ofNullable(request.getQueryString())
            .flatMap(q -> Arrays.stream(q.split("&")))
            .filter(p -> p.startsWith("done="))
            .map(p -> p.substring(5))
            .findFirst()
            .orElse("");
    if (!Onward.isConfirmation(key)) {
      return "";
    }
    try {
      return Languages.text(Languages.of(request), key);
    } catch (MissingResourceException unknown) {
      return "";
    }
  }

  private static String control(String clientId) {
    return clientId.replaceFirst("-(field|msg|hint)$", "");
  }
}
