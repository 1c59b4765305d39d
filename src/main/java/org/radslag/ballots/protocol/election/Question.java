package org.radslag.ballots.protocol.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/** What voters are asked ("Questions and election"). */
public sealed interface Question {
  /** So many answers one question may have: counts and ranks stay readable. */
  int MAX_ANSWERS = 255;

  List<String> answers();

  String text();

  Json json();

  /**
   * Each answer gets 0 or 1; only sums are ever decrypted. Between {@code min} and {@code max}
   * answers may be chosen, or none at all when a blank vote is allowed.
   */
  record Homomorphic(List<String> answers, boolean blank, int min, int max, String text)
      implements Question {
    public Homomorphic {
      answers = bounded(answers);
      if (min < 0 || max < min || max > answers.size() || max == 0) {
        throw new Malformed(
            "A question asks for min "
                + min
                + " to max "
                + max
                + " of "
                + answers.size()
                + " answers.");
      }
    }

    /** Ciphertexts in an answer: the blank one comes first. */
    public int choices() {
      return answers.size() + (blank ? 1 : 0);
    }

    @Override
    public Json json() {
      Json.Members json = Json.members("answers", texts(answers));
      if (blank) {
        json = Json.with(json, "blank", new Json.Truth(true));
      }
      json = Json.with(json, "min", Json.number(min));
      json = Json.with(json, "max", Json.number(max));
      return Json.with(json, "question", Json.text(text));
    }
  }

  /**
   * Each answer gets a number 0…255, a rank or grade; whole answers are shuffled and decrypted.
   * {@code extra} tells people how to count and has no cryptographic effect.
   */
  record NonHomomorphic(List<String> answers, String text, Optional<Json> extra)
      implements Question {
    public NonHomomorphic {
      answers = bounded(answers);
    }

    @Override
    public Json json() {
      Json value = Json.members("answers", texts(answers), "question", Json.text(text));
      Json.Members json = Json.members("type", Json.text("NonHomomorphic"), "value", value);
      return extra.isPresent() ? Json.with(json, "extra", extra.get()) : json;
    }
  }

  private static List<String> bounded(List<String> answers) {
    if (answers.isEmpty() || answers.size() > MAX_ANSWERS) {
      throw new Malformed("A question has " + answers.size() + " answers, not 1 to 255.");
    }
    return List.copyOf(answers);
  }

  private static Json texts(List<String> values) {
    return Json.items(values.stream().map(Json::text).toList());
  }

  private static List<String> texts(Json json, String what) {
    return json.asItems(what).stream().map(item -> item.asText("An answer")).toList();
  }

  /** Reads a question; names of members it does not know go to {@code unknown}. */
  static Question read(Json json, List<String> unknown) {
    Map<String, Json> members = json.asMembers("A question").values();
    if (!members.containsKey("type")) {
      Fields fields = new Fields(members, "A question", unknown);
      Question question =
          new Homomorphic(
              texts(fields.required("answers"), "The answers"),
              fields.optional("blank").map(Question::truth).orElse(false),
              fields.required("min").asInt("min", 0, MAX_ANSWERS),
              fields.required("max").asInt("max", 0, MAX_ANSWERS),
              fields.required("question").asText("The text of a question"));
      fields.finish();
      return question;
    }
    Fields outer = new Fields(members, "A question", unknown);
    if (!outer.required("type").asText("The type of a question").equals("NonHomomorphic")) {
      throw new Malformed("A question is of a type that version 1 does not have.");
    }
    Fields inner =
        new Fields(
            outer.required("value").asMembers("The value of a question").values(),
            "A question",
            unknown);
    Question question =
        new NonHomomorphic(
            texts(inner.required("answers"), "The answers"),
            inner.required("question").asText("The text of a question"),
            outer.optional("extra"));
    inner.finish();
    outer.finish();
    return question;
  }

  private static boolean truth(Json json) {
    if (json instanceof Json.Truth truth) {
      return truth.value();
    }
    throw new Malformed("blank is neither true nor false.");
  }

  /** Members of a record that people may extend: what nobody asked for is remembered. */
  final class Fields {
    private final Map<String, Json> members;
    private final String what;
    private final List<String> unknown;
    private final List<String> known = new ArrayList<>();

    Fields(Map<String, Json> members, String what, List<String> unknown) {
      this.members = members;
      this.what = what;
      this.unknown = unknown;
    }

    Json required(String name) {
      return optional(name)
          .orElseThrow(() -> new Malformed(what + " has no member \"" + name + "\"."));
    }

    Optional<Json> optional(String name) {
      known.add(name);
      return Optional.ofNullable(members.get(name));
    }

    void finish() {
      members.keySet().stream().filter(name -> !known.contains(name)).forEach(unknown::add);
    }
  }
}
