package org.radslag.matters;

import java.time.LocalDate;
import org.radslag.bodies.BodyId;

/**
 * A decision as somebody registers it.
 *
 * @param way where it was settled
 * @param body which body; null when it was the group or the members
 * @param on the day it was made, not after today
 */
public record DecisionForm(Way way, BodyId body, LocalDate on, Binding binding, String text) {}
