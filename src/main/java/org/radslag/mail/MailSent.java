package org.radslag.mail;

import org.radslag.kernel.DomainEvent;
import org.radslag.kernel.PersonId;

/** The mail server has taken a mail; {@code recipient} is null when no person is known. */
public record MailSent(MailId subject, PersonId recipient, String kind) implements DomainEvent {}
