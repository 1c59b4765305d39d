package org.radslag.ballots;

import java.time.Instant;

/**
 * An election in short.
 *
 * @param uuid its public name, 22 characters of base 58
 * @param entitled lines of the roll without the reserve; 0 before the roll is frozen
 * @param code lines that vote with a code
 * @param paper lines that asked for paper before the freeze
 * @param reserve spare credentials
 * @param voted credentials that had voted as of the last batch
 * @param fingerprint of the election record; null before SEALED
 * @param head hash of the last event of the public archive; null before SEALED
 * @param small so few are entitled that, if all vote alike, everybody's vote is known
 * @param nearby another electorate differs by so few members that the two results together tell of
 *     them
 */
public record ElectionCard(
    ElectionId id,
    String uuid,
    String title,
    ElectionState state,
    Profile profile,
    Instant opensAt,
    Instant closesAt,
    boolean revote,
    int entitled,
    int code,
    int paper,
    int reserve,
    int voted,
    int threshold,
    int trustees,
    String fingerprint,
    String head,
    boolean small,
    boolean nearby) {}
