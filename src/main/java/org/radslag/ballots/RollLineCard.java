package org.radslag.ballots;

/**
 * A person's place on the roll of an election.
 *
 * @param onRoll whether there is a line
 * @param channel null without a line
 * @param state null without a line
 * @param pseudonym the name of the line between server and registrar; null without a line or to
 *     others than its owner
 * @param credential the public half; null on paper, before the registrar's list is in, and to
 *     others than its owner
 * @param listed whether a public credential is in the line
 * @param reason key of the sentence that says why there is no line, or which kind of line it is
 */
public record RollLineCard(
    ElectionId election,
    boolean onRoll,
    Channel channel,
    LineState state,
    String pseudonym,
    String credential,
    boolean listed,
    String reason) {}
