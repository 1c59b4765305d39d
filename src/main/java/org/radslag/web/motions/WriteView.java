package org.radslag.web.motions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.radslag.kernel.Text;
import org.radslag.motions.ConferenceCard;
import org.radslag.motions.MotionText;
import org.radslag.motions.SimilarMotion;
import org.radslag.motions.SimilarMotions;
import org.radslag.web.Words;

/**
 * What the page where a motion is written shows: fields with advice, what is left, what is alike.
 */
@Named("writing")
@RequestScoped
public class WriteView {

  /** A page that is read by more than its author's friends. */
  private static final int WORDS_EASILY_READ = 500;

  @Inject Desk desk;
  @Inject MotionForm form;
  @Inject ClauseAdvice advice;
  @Inject Senders senders;
  @Inject SimilarMotions similar;
  @Inject Words words;
  @Inject Clock clock;

  private MotionText read;
  private List<String> readFields;
  private List<ClauseField> fields;
  private MotionText compared;
  private List<SimilarMotion> alike;
  private List<Senders.Choice> choices;

  /** Something to do before handing in: a link to its field, or done. */
  public record Todo(String field, String text, boolean done) {}

  public MotionForm getForm() {
    return form;
  }

  /** The clauses as they stand now: an action may have changed them since they were read. */
  public List<ClauseField> getFields() {
    if (form.clauses().isEmpty()) {
      form.addField();
    }
    if (!form.text().equals(read) || !form.clauses().equals(readFields)) {
      read = form.text();
      readFields = List.copyOf(form.clauses());
      fields = advice.fields(form, desk.report());
    }
    return fields;
  }

  /** What is left to do. */
  public List<Todo> getTodos() {
    List<Todo> todos = new ArrayList<>();
    todos.add(todo("title", "motions.todo.title", !Text.line(form.getTitle()).isEmpty()));
    todos.add(todo("reasons", "motions.todo.reasons", !Text.of(form.getReasons()).isEmpty()));
    todos.add(todo("clause-1", "motions.todo.clause", !form.text().clauses().isEmpty()));
    for (ClauseField field : getFields()) {
      if (!field.todo().isEmpty()) {
        String text = words.text("motions.todo.".concat(field.todo()), field.number());
        todos.add(new Todo(field.id(), text, false));
      }
    }
    if (desk.isDraft()) {
      todos.add(todo("sender-own", "motions.todo.sender", !form.getSender().isEmpty()));
    }
    return todos;
  }

  private Todo todo(String field, String key, boolean done) {
    return new Todo(field, words.text(done ? key + "-done" : key), done);
  }

  /** How long the reasons are, in words. */
  public int getReasonWords() {
    String reasons = Text.of(form.getReasons());
    return reasons.isEmpty() ? 0 : reasons.split("\\s+").length;
  }

  public boolean isReasonsLong() {
    return getReasonWords() > WORDS_EASILY_READ;
  }

  public List<SimilarMotion> getSimilar() {
    if (!form.text().equals(compared)) {
      compared = form.text();
      alike = similar.to(compared, desk.id());
    }
    return alike;
  }

  public List<Senders.Choice> getSenders() {
    if (choices == null) {
      choices = senders.choices();
    }
    return choices;
  }

  public ConferenceCard getConference() {
    return desk.conference();
  }

  /** Whether what is handed in now is in time. */
  public boolean isOpen() {
    return desk.conference().isOpen(clock.instant());
  }

  public boolean isDraft() {
    return desk.isDraft();
  }

  public String getMotion() {
    return desk.id() == null ? "" : desk.id().toString();
  }

  public int getRevision() {
    return desk.revision();
  }

  public Instant getSavedAt() {
    return desk.savedAt();
  }
}
