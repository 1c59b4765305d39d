package org.radslag.matters;

import java.time.Instant;
import java.time.LocalDate;
import org.radslag.bodies.BodyId;
import org.radslag.meetings.MeetingId;

/**
 * What became of a matter: where, when, what it binds.
 *
 * @param meeting whose minutes it stands in; null when somebody registered it
 * @param carried whether what was proposed there was carried
 */
public record DecisionRecord(
    Way way,
    BodyId body,
    String bodyName,
    LocalDate on,
    Binding binding,
    String text,
    Instant recordedAt,
    MeetingId meeting,
    boolean carried) {}
