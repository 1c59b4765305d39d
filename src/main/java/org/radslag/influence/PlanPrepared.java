package org.radslag.influence;

import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.arenas.GoverningPosition;
import org.radslag.kernel.DomainEvent;

/** It was prepared which model is to be proposed if an election ends in a governing position. */
public record PlanPrepared(
    ArenaId subject, LocalDate electionOn, GoverningPosition position, ModelKind model)
    implements DomainEvent {}
