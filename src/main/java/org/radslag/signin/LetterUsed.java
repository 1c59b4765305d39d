package org.radslag.signin;

import java.util.UUID;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** Somebody signed in with the code of a letter. */
public record LetterUsed(PersonId subject, UUID letter) implements DomainEvent {}
