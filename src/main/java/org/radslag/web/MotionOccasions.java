package org.radslag.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.radslag.motions.Occasion;

/** Says in words what about motions concerns the reader. */
@RequestScoped
class MotionOccasions {

  @Inject Words words;

  StartLine line(Occasion occasion) {
    String conference = occasion.conference().name();
    return switch (occasion.kind()) {
      case DEADLINE ->
          new StartLine(
              occasion.until(),
              words.text("start.motion.deadline", conference),
              words.text("start.motion.deadline-text"),
              "/motions/write.xhtml?conference=" + occasion.conference().id().value(),
              words.text("start.motion.write"));
      case DRAFT ->
          new StartLine(
              occasion.until(),
              words.text("start.motion.deadline", conference),
              words.text("start.motion.draft-text", named(occasion)),
              "/motions/write.xhtml?motion=" + occasion.motion().value(),
              words.text("start.motion.continue"));
      case UNANSWERED ->
          new StartLine(
              occasion.until(),
              words.text("start.motion.unanswered", named(occasion)),
              words.text("start.motion.unanswered-text"),
              "/motions/motion.xhtml?motion=" + occasion.motion().value(),
              words.text("start.motion.read"));
      case ASKED ->
          new StartLine(
              occasion.until(),
              words.text("start.motion.asked", occasion.count()),
              words.text("start.motion.asked-text", named(occasion)),
              "/motions/association.xhtml",
              words.text("start.motion.answer"));
      case REGISTER ->
          new StartLine(
              occasion.until(),
              words.text("start.motion.register", occasion.count()),
              words.text("start.motion.register-text", conference),
              "/motions/office.xhtml?conference=" + occasion.conference().id().value(),
              words.text("start.motion.register-do"));
    };
  }

  private String named(Occasion occasion) {
    return occasion.title().isEmpty() ? words.text("start.motion.untitled") : occasion.title();
  }
}
