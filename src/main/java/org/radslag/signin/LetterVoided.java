package org.radslag.signin;

import java.util.UUID;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** The office made a letter void that was not used yet. */
public record LetterVoided(PersonId subject, UUID letter) implements DomainEvent {}
