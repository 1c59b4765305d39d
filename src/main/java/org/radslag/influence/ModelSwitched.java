package org.radslag.influence;

import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.kernel.DomainEvent;

/**
 * The model of an arena has changed, as it was decided.
 *
 * @param stay mandates in a body that goes on
 * @param move mandates carried over to the succeeding body
 * @param end mandates that ended
 * @param open seats that are to be filled
 */
public record ModelSwitched(
    ArenaId subject,
    SwitchId by,
    ModelKind from,
    ModelKind to,
    LocalDate on,
    int stay,
    int move,
    int end,
    int open)
    implements DomainEvent {}
