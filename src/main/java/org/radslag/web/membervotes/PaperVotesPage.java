package org.radslag.web.membervotes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.radslag.kernel.Outcome;
import org.radslag.membervotes.EnvelopeCard;
import org.radslag.membervotes.EnvelopeFate;
import org.radslag.membervotes.PaperSheet;
import org.radslag.membervotes.PaperVotes;
import org.radslag.membervotes.QuestionText;
import org.radslag.membervotes.VoteState;
import org.radslag.web.Messages;

/** Envelopes with paper votes, and what two tellers count. */
@Named
@RequestScoped
public class PaperVotesPage {

  /** One field of a count: {@code place} and {@code answer} of it, 0 for blank. */
  public record CountField(int place, int answer, String label) {}

  @Inject ThisVote thisVote;
  @Inject PaperVotes papers;
  @Inject Messages messages;
  @Inject HttpServletRequest request;

  private List<EnvelopeCard> envelopes = List.of();
  private PaperSheet sheet;
  private String number;

  @PostConstruct
  void open() {
    if (thisVote.getView() != null) {
      envelopes = papers.envelopes(thisVote.id());
      sheet = papers.sheet(thisVote.id());
    }
  }

  public List<EnvelopeCard> getEnvelopes() {
    return envelopes;
  }

  public PaperSheet getSheet() {
    return sheet;
  }

  /** Whether envelopes are still taken. */
  public boolean isTaking() {
    return !thisVote.getCard().state().isOver();
  }

  /** Whether envelopes are opened and counted. */
  public boolean isCounting() {
    return thisVote.getCard().state() == VoteState.CLOSED && !sheet.agreed();
  }

  public String register() {
    Outcome<EnvelopeFate> came = papers.register(thisVote.id(), number);
    return after(
        came,
        came.isDone() && came.value() == EnvelopeFate.DIGITAL
            ? "membervotes.done.set-aside"
            : "membervotes.done.registered");
  }

  public String giveBack(String envelope) {
    return after(papers.giveBack(thisVote.id(), whole(envelope)), "membervotes.done.given-back");
  }

  public String setAside(String envelope) {
    return after(
        papers.setAside(thisVote.id(), whole(envelope), request.getParameter("reason")),
        "membervotes.done.faulty");
  }

  public String count() {
    List<List<Integer>> found = new ArrayList<>();
    List<QuestionText> questions = thisVote.getView().questions();
    for (int place = 0; place < questions.size(); place++) {
      int at = place;
      found.add(
          IntStream.rangeClosed(0, questions.get(place).answers().size())
              .mapToObj(answer -> whole(request.getParameter("count" + at + "-" + answer)))
              .toList());
    }
    Outcome<Boolean> counted = papers.count(thisVote.id(), found);
    return after(
        counted,
        counted.isDone() && counted.value()
            ? "membervotes.done.agreed"
            : "membervotes.done.counted");
  }

  private String after(Outcome<?> outcome, String done) {
    return messages.refused(outcome) ? null : thisVote.to("paper", done);
  }

  private static int whole(String text) {
    return text != null && text.strip().matches("[0-9]{1,7}") ? Integer.parseInt(text.strip()) : -1;
  }

  /** The fields of the count of one question; the first is for blank votes. */
  public List<CountField> fieldsOf(int place) {
    List<String> answers = thisVote.getView().questions().get(place).answers();
    return IntStream.rangeClosed(0, answers.size())
        .mapToObj(at -> new CountField(place, at, at == 0 ? "" : answers.get(at - 1)))
        .toList();
  }

  /** What has been written in a field, to write it again after a refusal. */
  public String written(CountField field) {
    return request.getParameter("count" + field.place() + "-" + field.answer());
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
