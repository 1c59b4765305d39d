package org.radslag.matters;

import java.time.Instant;
import org.radslag.arenas.ArenaId;
import org.radslag.bodies.BodyId;

/**
 * A matter in a list, for somebody who may see it.
 *
 * @param way where it is to be settled by the latest route
 * @param body the body that handles it; null when the group does, or the members
 * @param tooShort whether the deadline is shorter than the notice of what the sheet asks for
 * @param callBy the last instant to call; null when there is no deadline
 * @param answers whether the reader answers for it
 */
public record MatterCard(
    MatterId id,
    ArenaId arena,
    String title,
    Classification classification,
    Ring ring,
    Embargo embargo,
    MatterState state,
    Way way,
    BodyId body,
    boolean tooShort,
    Instant callBy,
    Instant registeredAt,
    Instant settledAt,
    boolean answers) {

  /** Whether somebody still has to settle it. */
  public boolean isOpen() {
    return state == MatterState.OPEN;
  }
}
