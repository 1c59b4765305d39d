package org.radslag.web.membervotes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.radslag.membervotes.Passage;
import org.radslag.membervotes.QuestionForm;
import org.radslag.membervotes.QuestionText;
import org.radslag.membervotes.VoteForm;

/** The fields of the form that writes a vote, as what they mean. */
final class VoteFields {

  /** Which field writes which text, in the order of the form. */
  static final Map<String, Passage> TEXTS = texts();

  private final Map<String, Object> fields;
  private final HttpServletRequest request;

  VoteFields(Map<String, Object> fields, HttpServletRequest request) {
    this.fields = fields;
    this.request = request;
  }

  private static Map<String, Passage> texts() {
    Map<String, Passage> texts = new LinkedHashMap<>();
    texts.put("proposal", Passage.PROPOSAL);
    texts.put("ifYes", Passage.IF_YES);
    texts.put("ifNo", Passage.IF_NO);
    texts.put("pro", Passage.FOR);
    texts.put("contra", Passage.AGAINST);
    texts.put("notObtained", Passage.NOT_OBTAINED);
    texts.put("programme", Passage.PROGRAMME);
    texts.put("easy", Passage.EASY);
    return texts;
  }

  String text(String field) {
    Object value = fields.get(field);
    return value == null ? "" : value.toString();
  }

  LocalDate day(String field) {
    return fields.get(field) instanceof LocalDate day ? day : null;
  }

  <E extends Enum<E>> E choice(String field, Class<E> choices) {
    return named(text(field), choices);
  }

  /** The questions whose text has been written. */
  List<QuestionText> questions(int most) {
    List<QuestionText> questions = new ArrayList<>();
    for (int place = 0; place < most; place++) {
      String text = parameter("question", place);
      if (place == 0 || !text.isBlank()) {
        questions.add(question(text, place));
      }
    }
    return questions;
  }

  private QuestionText question(String text, int place) {
    QuestionForm form = named(parameter("form", place), QuestionForm.class);
    boolean one = form == QuestionForm.PROPOSAL || form == QuestionForm.CHOICE;
    return new QuestionText(
        form,
        text,
        Arrays.asList(parameter("answers", place).split("\\R")),
        one ? 1 : number(parameter("lowest", place)),
        one ? 1 : number(parameter("highest", place)));
  }

  private String parameter(String field, int place) {
    String value = request.getParameter(field + place);
    return value == null ? "" : value;
  }

  /** A field of a question: just written, or as the draft has it; empty for neither. */
  static String written(String posted, VoteForm before, String field, int place) {
    if (posted != null) {
      return posted;
    }
    if (before == null || place >= before.questions().size()) {
      return "";
    }
    QuestionText question = before.questions().get(place);
    return switch (field) {
      case "form" -> question.form().name();
      case "question" -> question.text();
      case "answers" -> String.join("\n", question.answers());
      case "lowest" -> Integer.toString(question.lowest());
      default -> Integer.toString(question.highest());
    };
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 1;
  }

  static <E extends Enum<E>> E named(String name, Class<E> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
