package org.radslag.signin;

import java.util.UUID;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** The code of a letter that had been used, replaced or voided was tried; the office sees it. */
public record LetterReused(PersonId subject, UUID letter) implements DomainEvent {}
