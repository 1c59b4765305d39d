package org.radslag.web.guide;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.radslag.guide.About;
import org.radslag.guide.Actor;
import org.radslag.guide.Answers;
import org.radslag.guide.Form;
import org.radslag.guide.Guidance;
import org.radslag.guide.Guide;
import org.radslag.guide.Pace;
import org.radslag.guide.Question;
import org.radslag.guide.Route;
import org.radslag.guide.Weight;
import org.radslag.web.Words;

/**
 * One question at a time, and at the end the routes. Everything that has been answered stands in
 * the address: the page keeps nothing, so that back, forward and a bookmark work.
 */
@Named
@RequestScoped
public class GuidePage {

  @Inject Guide guide;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private Answers answers;
  private Guidance guidance;

  /** Something that can be answered. */
  public record Choice(String value, String name, String text) {}

  /** Something that has been answered, and where it can be answered anew. */
  public record Answered(String field, String value, String asked, String answer, String href) {}

  @PostConstruct
  void open() {
    answers =
        new Answers(
            one(About.class, Question.ABOUT),
            one(Actor.class, Question.ACTOR),
            one(Weight.class, Question.WEIGHT),
            one(Pace.class, Question.PACE),
            one(Form.class, Question.FORM));
    if (answers.next().isEmpty()) {
      guidance = guide.routes(answers);
    }
  }

  /** The answer in the address; none when it is none of those that can be given. */
  private <E extends Enum<E>> E one(Class<E> kind, Question question) {
    String given = request.getParameter(field(question));
    return Arrays.stream(kind.getEnumConstants())
        .filter(value -> word(value).equals(given))
        .findFirst()
        .orElse(null);
  }

  /** The next question's field, or null when all are answered. */
  public String getNext() {
    return answers.next().map(GuidePage::field).orElse(null);
  }

  /** The number of the question that is asked now. */
  public int getNumber() {
    return getAnswered().size() + 1;
  }

  /** How many questions there are on this path, as far as it is known. */
  public int getMost() {
    return answers.needed().size();
  }

  /** What can be answered to the next question. */
  public List<Choice> getChoices() {
    String field = getNext();
    return Arrays.stream(constants(answers.next().orElseThrow()))
        .map(GuidePage::word)
        .map(
            value ->
                new Choice(
                    value,
                    words.text("guide.choice." + field + "-" + value),
                    words.text("guide.text." + field + "-" + value)))
        .toList();
  }

  /** What has been answered, in the order of the questions. */
  public List<Answered> getAnswered() {
    StringBuilder before = new StringBuilder("index.xhtml");
    return answers.needed().stream()
        .filter(question -> answers.answer(question) != null)
        .map(question -> answered(question, before))
        .toList();
  }

  private Answered answered(Question question, StringBuilder before) {
    String field = field(question);
    String value = word(answers.answer(question));
    String href = before.toString();
    before.append(before.indexOf("?") < 0 ? '?' : '&').append(field).append('=').append(value);
    return new Answered(
        field,
        value,
        words.text("guide.ask." + field),
        words.text("guide.choice." + field + "-" + value),
        href);
  }

  /** The best route. */
  public Route getFirst() {
    return guidance.routes().get(0);
  }

  /** The other routes that are open. */
  public List<Route> getOpen() {
    return guidance.routes().stream().skip(1).filter(Route::isOpen).toList();
  }

  /** The routes that are closed today. */
  public List<Route> getClosed() {
    return guidance.routes().stream().filter(route -> !route.isOpen()).toList();
  }

  /** Where the representatives of the arena stand. */
  public String getDirectory() {
    return "directory.xhtml"
        + Optional.ofNullable(guidance.arena()).map(arena -> "?arena=" + arena).orElse("");
  }

  private static Enum<?>[] constants(Question question) {
    return switch (question) {
      case ABOUT -> About.values();
      case ACTOR -> Actor.values();
      case WEIGHT -> Weight.values();
      case PACE -> Pace.values();
      case FORM -> Form.values();
    };
  }

  private static String field(Question question) {
    return word(question);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
