package org.radslag.ballots.protocol.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.group.Element;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/** The result: counts per position of a homomorphic question, all ballots of other questions. */
public record Result(List<Outcome> outcomes) {

  /** The result of one question. */
  public sealed interface Outcome {}

  /** How many chose each answer; with a blank vote allowed, blank votes come first. */
  public record Counts(List<Integer> values) implements Outcome {}

  /** Every voter's numbers, in shuffled order. */
  public record Rankings(List<List<Integer>> values) implements Outcome {}

  public Result {
    outcomes = List.copyOf(outcomes);
  }

  /** Reads the decrypted messages; a count over the total weight is impossible. */
  public static Result of(
      Election election, Tally tally, Combination combination, int totalWeight) {
    DiscreteLog log = new DiscreteLog(election.group(), totalWeight);
    List<Outcome> outcomes = new ArrayList<>();
    for (int q = 0; q < election.questions().size(); q++) {
      List<Integer> counts = new ArrayList<>();
      List<List<Integer>> rankings = new ArrayList<>();
      Question question = election.questions().get(q);
      for (int i = 0; i < tally.questions().get(q).size(); i++) {
        Element message = combination.message(tally, q, i);
        if (question instanceof Question.Homomorphic) {
          counts.add(
              log.of(message)
                  .orElseThrow(() -> new Malformed("A decrypted count is not possible.")));
        } else {
          rankings.add(election.group().extract(message, question.answers().size()));
        }
      }
      outcomes.add(
          question instanceof Question.Homomorphic
              ? new Counts(List.copyOf(counts))
              : new Rankings(List.copyOf(rankings)));
    }
    return new Result(outcomes);
  }

  public byte[] bytes() {
    List<Json> items = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Counts counts) {
        items.add(Json.items(counts.values().stream().map(Tally::count).toList()));
      } else if (outcome instanceof Rankings rankings) {
        items.add(Json.items(rankings.values().stream().map(Result::numbers).toList()));
      }
    }
    return Json.members("result", Json.items(items)).bytes();
  }

  private static Json numbers(List<Integer> values) {
    return Json.items(values.stream().map(Json::number).toList());
  }

  /** Reads the record; its shape must be that of the tally. */
  public static Result read(Election election, Tally tally, byte[] bytes) {
    Map<String, Json> members = Json.compact(bytes).exactly("The result", "result");
    int n = election.questions().size();
    List<Json> items = members.get("result").asItems("The result", n);
    List<Outcome> outcomes = new ArrayList<>();
    for (int q = 0; q < n; q++) {
      Question question = election.questions().get(q);
      int size = tally.questions().get(q).size();
      List<Json> values = items.get(q).asItems("The result of a question", size);
      outcomes.add(
          question instanceof Question.Homomorphic
              ? new Counts(values.stream().map(Tally::readCount).toList())
              : new Rankings(
                  values.stream().map(v -> ranks(v, question.answers().size())).toList()));
    }
    return new Result(outcomes);
  }

  private static List<Integer> ranks(Json json, int count) {
    return json.asItems("A ranking", count).stream().map(v -> v.asInt("A rank", 0, 255)).toList();
  }
}
