package org.radslag.ballots.verifier;

import java.util.List;
import org.radslag.ballots.protocol.election.Question;
import org.radslag.ballots.protocol.election.Result;

/** What decrypted rankings come to, by the method the question names. */
final class Winners {
  private final Words words;

  Winners(Words words) {
    this.words = words;
  }

  List<Findings.Row> rows(Question question, Result.Rankings rankings) {
    return List.of(
        new Findings.Row(words.say("rankings"), Integer.toString(rankings.values().size())));
  }
}
