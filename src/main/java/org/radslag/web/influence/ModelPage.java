package org.radslag.web.influence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.radslag.bodies.Bodies;
import org.radslag.bodies.BodyCard;
import org.radslag.bodies.BodyId;
import org.radslag.bodies.SeatCard;
import org.radslag.bodies.Seats;
import org.radslag.influence.ModelKind;
import org.radslag.influence.ModelView;
import org.radslag.rules.Parameter;
import org.radslag.rules.Rules;
import org.radslag.web.Words;

/** One model in one arena: what the rule set asks of it, each rule with its source. */
@Named
@RequestScoped
public class ModelPage {

  @Inject InfluenceArena arena;
  @Inject Rules rules;
  @Inject Bodies bodies;
  @Inject Seats seats;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private Optional<ModelKind> kind;

  @PostConstruct
  void open() {
    String asked = request.getParameter("model");
    kind = Arrays.stream(ModelKind.values()).filter(one -> one.word().equals(asked)).findFirst();
  }

  /** Answers 404 when there is no such arena or model; called before the page is shown. */
  public void check() throws IOException {
    if (kind.isEmpty() || arena.getCard() == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  public ModelView getView() {
    return kind.map(arena.views()::get).orElse(null);
  }

  /** The rules of the model, in the order of the catalogue. */
  public List<Parameter> getRules() {
    return kind.map(
            one ->
                rules.today().parameters().stream()
                    .filter(rule -> one.isRuledBy(rule.key()))
                    .toList())
        .orElse(List.of());
  }

  /** The name of a rule, without the model's, which the page is about. */
  public String ruleName(Parameter rule) {
    String name = words.text("rules.name." + word(rule.key())).replaceFirst("^[^:]*: ", "");
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Its value with its unit. */
  public String ruleValue(Parameter rule) {
    return rule.kind() == Parameter.Kind.WHOLE
        ? words.text("rules.unit." + rule.unit(), Integer.parseInt(rule.value()))
        : words.text("rules.value." + word(rule.value().toLowerCase(Locale.ROOT)));
  }

  /** Whom to contact where politicians decide: the group and how to reach it. */
  public List<SeatCard> getGroup() {
    return bodies.group(arena.getCard().id()).map(BodyCard::id).map(seats::of).orElse(List.of());
  }

  /** The body that decides under the model now; null when it does not apply or has none. */
  public BodyId getBody() {
    ModelView view = getView();
    return view.isCurrent() && view.period() != null ? view.period().body() : null;
  }

  private static String word(String key) {
    return key.replace('.', '-').replace('_', '-');
  }
}
