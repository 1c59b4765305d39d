package org.radslag.ballots.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.radslag.ballots.protocol.counting.MajorityJudgment;
import org.radslag.ballots.protocol.counting.Ranking;
import org.radslag.ballots.protocol.counting.Schulze;
import org.radslag.ballots.protocol.counting.SingleTransferableVote;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.election.Result;
import org.radslag.ballots.protocol.record.Json;
import org.radslag.ballots.protocol.record.Malformed;

/**
 * What decrypted rankings come to, by the method the question names. The method is free text to the
 * protocol; one that is unknown or incomplete is simply not counted here.
 */
final class Winners {
  private static final int MOST = 255;

  private final Words words;

  Winners(Words words) {
    this.words = words;
  }

  List<Findings.Row> rows(Question question, Result.Rankings rankings) {
    List<Findings.Row> rows = new ArrayList<>();
    int count = rankings.values().size();
    rows.add(new Findings.Row(words.say("rankings"), Integer.toString(count)));
    try {
      method((Question.NonHomomorphic) question, rankings.values(), rows);
    } catch (Malformed e) {
      rows.add(new Findings.Row(words.say("method.unknown"), ""));
    }
    return rows;
  }

  private void method(
      Question.NonHomomorphic question, List<List<Integer>> ballots, List<Findings.Row> rows) {
    if (question.extra().isEmpty()) {
      return;
    }
    Map<String, Json> extra = question.extra().get().asMembers("extra").values();
    Json method = extra.getOrDefault("method", Json.text(""));
    boolean blank = new Json.Truth(true).equals(extra.get("blank"));
    int answers = question.answers().size();
    switch (method.asText("method")) {
      case "Schulze" -> levels(question, Schulze.count(answers, blank, ballots).ranking(), rows);
      case "MajorityJudgment" -> {
        int grades = member(extra, "grades").asItems("grades").size();
        levels(question, MajorityJudgment.count(answers, grades, blank, ballots).ranking(), rows);
      }
      case "STV" -> {
        int seats = member(extra, "seats").asInt("seats", 1, MOST);
        elected(question, SingleTransferableVote.count(seats, ballots), rows);
      }
      default -> throw new Malformed("The method is not known.");
    }
  }

  private static Json member(Map<String, Json> extra, String name) {
    if (!extra.containsKey(name)) {
      throw new Malformed("The method lacks a member.");
    }
    return extra.get(name);
  }

  private void levels(Question question, Ranking ranking, List<Findings.Row> rows) {
    int place = 1;
    for (List<Integer> level : ranking.levels()) {
      for (int answer : level) {
        String tie = level.size() > 1 ? " " + words.say("method.tie") : "";
        rows.add(new Findings.Row(name(question, answer), place + tie));
      }
      place += level.size();
    }
  }

  private void elected(Question question, SingleTransferableVote count, List<Findings.Row> rows) {
    for (SingleTransferableVote.Round round : count.rounds()) {
      for (int answer : round.answers()) {
        String tie = round.tiedWith().isEmpty() ? "" : " " + words.say("method.tie");
        rows.add(
            new Findings.Row(
                name(question, answer), words.say("stv." + round.kind().name()) + tie));
      }
    }
  }

  private static String name(Question question, int answer) {
    return Words.plain(question.answers().get(answer));
  }
}
