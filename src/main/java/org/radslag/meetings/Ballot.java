package org.radslag.meetings;

import java.time.Instant;
import org.radslag.meetings.verdict.Choice;

/**
 * The caller's part in a vote.
 *
 * @param inRoll whether she may vote in it
 * @param choice what she has answered so far, shown to nobody else while the vote is open; or null
 * @param castAt when; or null
 */
public record Ballot(VoteCard vote, boolean inRoll, Choice choice, Instant castAt) {}
