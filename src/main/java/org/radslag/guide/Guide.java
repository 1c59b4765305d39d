package org.radslag.guide;

import jakarta.inject.Inject;
import org.radslag.access.Permit;
import org.radslag.access.Role;
import org.radslag.platform.UseCase;

/**
 * "Where do I raise this?" The routes are those that exist today: conferences, councils and groups
 * with the people who hold their seats, and the answer times of the rule set.
 */
@UseCase
public class Guide {

  @Inject Surroundings surroundings;

  /**
   * The routes for a question, those that are open first and among them the best first.
   *
   * @throws IllegalArgumentException while a question is left to answer
   */
  @Permit(Role.SIGNED_IN)
  public Guidance routes(Answers answers) {
    if (answers.next().isPresent()) {
      throw new IllegalArgumentException("not answered: " + answers.next().get());
    }
    Situation situation = surroundings.of(answers.about());
    return new Guidance(situation.place(), new Routing(answers, situation).routes());
  }
}
