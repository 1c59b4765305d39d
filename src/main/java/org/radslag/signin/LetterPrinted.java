package org.radslag.signin;

import java.time.Instant;
import java.util.UUID;
import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** A letter with a code was printed for somebody; an earlier one that was unused is void. */
public record LetterPrinted(PersonId subject, UUID letter, Instant validUntil)
    implements DomainEvent {}
