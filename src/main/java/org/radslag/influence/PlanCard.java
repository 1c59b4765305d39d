package org.radslag.influence;

import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.GoverningPosition;

/**
 * What is prepared for one outcome of an election.
 *
 * @param position how the election ends for the party in the arena
 * @param model what is then proposed
 */
public record PlanCard(
    ArenaId arena,
    LocalDate electionOn,
    GoverningPosition position,
    ModelKind model,
    String reason) {}
