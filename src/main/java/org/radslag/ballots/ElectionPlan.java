package org.radslag.ballots;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.radslag.kernel.AssociationId;
import org.radslag.membership.snapshot.SnapshotId;

/**
 * What an election is to be.
 *
 * @param language {@code sv} or {@code en}: the language of its texts
 * @param revote whether a later ballot replaces an earlier one until the close
 * @param opensAt from when ballots are taken
 * @param closesAt from when no ballot is taken
 * @param trustees how many share the key, beside the server's own
 * @param threshold how many of them are needed to decrypt
 * @param snapshot the frozen register that says who may vote
 * @param associations whose members are asked; empty: all
 * @param batchHours the hours of the day, 1 to 24 in Swedish time, at which the board grows before
 *     the close; none: at the close alone
 * @param crowd fewer new ballots wait for company, but never past midnight
 * @param ruleSet the version of the rules that it is held under
 */
public record ElectionPlan(
    String title,
    String description,
    String language,
    List<QuestionPlan> questions,
    Profile profile,
    boolean revote,
    Instant opensAt,
    Instant closesAt,
    int trustees,
    int threshold,
    SnapshotId snapshot,
    Set<AssociationId> associations,
    List<Integer> batchHours,
    int crowd,
    int ruleSet) {

  public ElectionPlan {
    questions = List.copyOf(questions);
    associations = Set.copyOf(associations);
    batchHours = List.copyOf(batchHours);
  }

  /** A plan with the hours that the rules name. */
  public ElectionPlan(
      String title,
      String description,
      String language,
      List<QuestionPlan> questions,
      Profile profile,
      boolean revote,
      Instant opensAt,
      Instant closesAt,
      int trustees,
      int threshold,
      SnapshotId snapshot,
      Set<AssociationId> associations,
      ElectionTerms terms) {
    this(
        title,
        description,
        language,
        questions,
        profile,
        revote,
        opensAt,
        closesAt,
        trustees,
        threshold,
        snapshot,
        associations,
        terms.hours(opensAt, closesAt),
        terms.crowd(),
        terms.ruleSet());
  }
}
