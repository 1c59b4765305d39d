package org.radslag.signin;

import org.radslag.kernel.DomainEvent;

/** A code and a link were mailed to an address that {@code people} people have. */
public record SignInCodeSent(SignInId subject, int people) implements DomainEvent {}
