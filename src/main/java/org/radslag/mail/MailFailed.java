package org.radslag.mail;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** A mail was given up; {@code recipient} is null when no person is known. */
public record MailFailed(MailId subject, PersonId recipient, String kind, MailFault fault)
    implements DomainEvent {}
