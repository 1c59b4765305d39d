package org.radslag.ballots;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.radslag.kernel.AssociationId;

/**
 * What the public board shows of an election.
 *
 * @param hours the announced instants at which the board grows, the close being the last; batch b
 *     is the b-th of them, from 1
 * @param batch how many of the hours have passed and been dealt with
 * @param events how many events the archive has
 * @param size length of the archive in bytes
 * @param entitledByAssociation lines of the roll by the association in which they vote
 * @param paper envelopes registered, known when no ballot is taken any more; until then 0
 * @param result the result record, null before COUNTED
 * @param withheld why the result is withheld, else null
 */
public record BoardCard(
    ElectionCard election,
    String description,
    String language,
    List<QuestionPlan> questions,
    List<Instant> hours,
    int batch,
    int events,
    long size,
    Map<AssociationId, Integer> entitledByAssociation,
    int paper,
    List<List<Integer>> result,
    String withheld) {}
