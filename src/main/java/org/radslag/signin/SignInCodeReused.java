package org.radslag.signin;

import org.radslag.kernel.DomainEvent;

/** A code or link that had been used was tried again; the address was told, once. */
public record SignInCodeReused(SignInId subject) implements DomainEvent {}
