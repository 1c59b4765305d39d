package org.radslag.web.motions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.radslag.access.Caller;
import org.radslag.access.Role;
import org.radslag.motions.Moment;
import org.radslag.motions.MotionState;
import org.radslag.motions.MotionView;
import org.radslag.motions.Rights;
import org.radslag.motions.ThatClause;
import org.radslag.web.Words;

/** A motion in the words of its page. */
@Named
@RequestScoped
public class MotionWords {

  @Inject Words words;
  @Inject Caller caller;

  /** A state as a key of the texts. */
  public String key(MotionState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence on where it is. */
  public String lead(MotionView motion) {
    String text = "motions.motion.lead-".concat(key(motion.state()));
    return switch (motion.state()) {
      case AWAITING_ASSOCIATION -> words.text(text, motion.association());
      case SUBMITTED, LATE -> words.text(text, words.date(motion.filedAt(), null));
      case REGISTERED -> words.text(text, words.date(motion.conference().firstDay(), "day"));
      case DRAFT, WITHDRAWN -> words.text(text);
    };
  }

  /** Symbol and colour of the state. */
  public String tag(MotionView motion) {
    return switch (motion.state()) {
      case REGISTERED, SUBMITTED -> "ok";
      case LATE -> "warn";
      default -> "plain";
    };
  }

  /** From whom it comes: a member, or an association through somebody. */
  public String sender(MotionView motion) {
    return motion.association().isEmpty()
        ? motion.author()
        : words.text("motions.motion.through", motion.association(), motion.author());
  }

  /** The clauses, parted in opener and demand. */
  public List<ThatClause> clauses(MotionView motion) {
    return motion.text().clauses().stream()
        .map(clause -> new ThatClause(clause, motion.text().language()))
        .toList();
  }

  /** The paragraphs of the reasons. */
  public List<String> paragraphs(MotionView motion) {
    return List.of(motion.text().reasons().split("\\n\\s*"));
  }

  /** Whether there is anything that the reader can do to it. */
  public boolean anyRight(MotionView motion) {
    Rights rights = motion.rights();
    return rights.write()
        || rights.revise()
        || rights.answer()
        || rights.withdraw()
        || rights.register()
        || rights.takeBack();
  }

  /** Whether the reader may see its receipt. */
  public boolean showsReceipt(MotionView motion) {
    return motion.isFiled() && (motion.mine() || caller.has(Role.OFFICE));
  }

  /** When something happened or will, in words. */
  public String when(Moment moment) {
    return moment.at() == null
        ? words.text("motions.moment.soon")
        : words.date(moment.at(), moment.wholeDay() ? "day" : null);
  }

  /** Past, next or later, as the style sheet calls it. */
  public String place(Moment moment) {
    return moment.place().name().toLowerCase(Locale.ROOT);
  }

  /** What there is to add: by whom, which receipt, which version, why. */
  public String remark(MotionView motion, Moment moment) {
    return switch (moment.kind()) {
      case "file", "file-late" -> words.text("motions.receipt.heading", motion.receiptCode());
      case "revise" -> words.text("motions.moment.version", moment.version());
      case "adopted" -> motion.association();
      case "decline" -> moment.note();
      case "conference" -> motion.conference().name() + ", " + motion.conference().place();
      default -> "";
    };
  }
}
