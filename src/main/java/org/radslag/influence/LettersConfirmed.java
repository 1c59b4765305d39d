package org.radslag.influence;

import org.radslag.kernel.DomainEvent;

/** The announcements of a change of model were confirmed, to be sent to so many people. */
public record LettersConfirmed(SwitchId subject, int people) implements DomainEvent {}
