package org.radslag.influence;

import java.time.Instant;
import java.time.LocalDate;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.BodyId;
import org.radslag.kernel.PersonId;

/**
 * A change of model, as it stands.
 *
 * @param on the day it takes effect
 * @param decision the decision that it rests on; empty until there is one
 * @param oldBody the body that ended with it; null before, and where none did
 * @param receiver who took over open items; null before, and where nobody needed to
 * @param lettersAt when the announcements were confirmed; null before
 */
public record SwitchCard(
    SwitchId id,
    ArenaId arena,
    ModelKind from,
    ModelKind to,
    LocalDate on,
    String reason,
    String bodyName,
    SwitchState state,
    PersonId proposedBy,
    Instant proposedAt,
    PersonId decidedBy,
    Instant decidedAt,
    String decision,
    BodyId oldBody,
    BodyId newBody,
    BodyId receiver,
    Instant lettersAt) {}
