package org.radslag.web.guide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.radslag.guide.Representative;
import org.radslag.guide.Route;
import org.radslag.guide.RouteKind;
import org.radslag.web.Words;

/** Routes and representatives in words. */
@Named("routeWords")
@RequestScoped
public class RouteWords {

  @Inject Words words;

  /** What the route is called. */
  public String name(Route route) {
    return words.text("guide.route." + word(route.kind()));
  }

  /** How one goes this way. */
  public String how(Route route) {
    return words.text("guide.how." + word(route.kind()));
  }

  /** What kind of answer one may expect. */
  public String expect(Route route) {
    return words.text("guide.expect." + word(route.kind()));
  }

  /** When it is answered. */
  public String answered(Route route) {
    return route.answerOn() != null
        ? words.text("guide.answered.on", words.date(route.answerOn(), "day"))
        : words.text("guide.answered.within", route.answerDays());
  }

  /** Why it is closed, and when it opens. */
  public String closed(Route route) {
    return words.text("guide.closed." + word(route.closed()), route.where());
  }

  /** What the answer time rests on, in the page of rules; empty where it is a date. */
  public String rule(Route route) {
    return route.answerOn() == null ? "guide-answer-" + word(route.kind()) : "";
  }

  /** Where the reader does it herself, or empty when she turns to somebody. */
  public String href(Route route) {
    return route.kind() == RouteKind.MOTION ? "/motions/write.xhtml" : "";
  }

  /** As what somebody stands in the directory. */
  public String standing(Representative one) {
    String standing = words.text("guide.standing." + word(one.standing()));
    return one.alternate() ? words.text("guide.standing-alternate", standing) : standing;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
