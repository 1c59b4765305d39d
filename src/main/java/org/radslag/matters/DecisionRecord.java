package org.radslag.matters;

import java.time.Instant;
import java.time.LocalDate;
import org.radslag.bodies.BodyId;

/** What became of a matter: where, when, what it binds. */
public record DecisionRecord(
    Way way,
    BodyId body,
    String bodyName,
    LocalDate on,
    Binding binding,
    String text,
    Instant recordedAt) {}
