package org.radslag.web.matters;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.radslag.access.Caller;
import org.radslag.matters.AnswerForm;
import org.radslag.matters.AnswerForm.Reply;
import org.radslag.matters.Backing;
import org.radslag.matters.SoundingId;
import org.radslag.matters.SoundingView;
import org.radslag.matters.Soundings;
import org.radslag.matters.Stance;
import org.radslag.web.Messages;
import org.radslag.web.Onward;

/** A sounding: answering it, and what came of it. */
@Named
@RequestScoped
public class SoundingPage {

  /**
   * A question with what she has answered, or has just marked.
   *
   * @param stance the marked answer's name; empty for none
   */
  public record Field(int place, String question, String stance, String remark) {}

  /** How many answers rest on what. */
  public record BackingCount(Backing backing, long count) {}

  @Inject Soundings soundings;
  @Inject Caller caller;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private Optional<SoundingView> found;

  @PostConstruct
  void open() {
    found = SoundingId.parse(request.getParameter("id")).flatMap(soundings::view);
    // Pages show forms only for what exists: a form for something else was forged.
    caller.require(found.isPresent() || request.getMethod().equals("GET"));
  }

  /** Answers 404 when there is no such sounding; called before the page is shown. */
  public void check() throws IOException {
    ThisMatter.answer(found.isPresent());
  }

  public SoundingView getView() {
    return found.orElse(null);
  }

  /** Whether the form is shown: also to who has just sent it and is told that it was too late. */
  public boolean isAnswering() {
    SoundingView view = found.orElseThrow();
    return view.mayAnswer() || view.isAsked() && !request.getMethod().equals("GET");
  }

  public String answer() {
    SoundingView view = found.orElseThrow();
    List<Reply> replies =
        IntStream.range(0, view.questions().size())
            .mapToObj(
                place ->
                    new Reply(
                        stance(request.getParameter("stance" + place)),
                        request.getParameter("remark" + place)))
            .toList();
    AnswerForm form = new AnswerForm(backing(request.getParameter("backing")), replies);
    return messages.refused(soundings.answer(view.card().id(), form))
        ? null
        : Onward.to("/matters/sounding.xhtml?id=" + view.card().id(), "matters.done.answered");
  }

  /** The questions as fields: what was just marked, or what she has answered before. */
  public List<Field> getFields() {
    SoundingView view = found.orElseThrow();
    return IntStream.range(0, view.questions().size()).mapToObj(at -> field(view, at)).toList();
  }

  private Field field(SoundingView view, int at) {
    Reply before = view.mine() == null ? null : view.mine().replies().get(at);
    boolean posted = !request.getMethod().equals("GET");
    String stance = request.getParameter("stance" + at);
    String remark = request.getParameter("remark" + at);
    if (!posted && before != null) {
      stance = before.stance().name();
      remark = before.remark();
    }
    return new Field(at, view.questions().get(at), stance, remark);
  }

  /** What her answers rest on: just marked, or as she has said before. */
  public String getBacking() {
    String marked = request.getParameter("backing");
    SoundingView view = found.orElseThrow();
    return marked == null && view.mine() != null ? view.mine().backing().name() : marked;
  }

  public List<Backing> getBackings() {
    return Arrays.asList(Backing.values());
  }

  public List<BackingCount> getBackingCounts() {
    List<Long> counts = found.orElseThrow().backings();
    return IntStream.range(0, counts.size())
        .mapToObj(at -> new BackingCount(Backing.values()[at], counts.get(at)))
        .toList();
  }

  public List<Stance> getStances() {
    return Arrays.asList(Stance.values());
  }

  public int getLongestRemark() {
    return soundings.limits().remark();
  }

  private static Stance stance(String name) {
    return Arrays.stream(Stance.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static Backing backing(String name) {
    return Arrays.stream(Backing.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
