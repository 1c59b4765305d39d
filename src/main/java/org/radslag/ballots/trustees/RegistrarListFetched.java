package org.radslag.ballots.trustees;

import org.radslag.ballots.ElectionId;
import org.radslag.kernel.DomainEvent;

/**
 * The registrar of an election fetched the list of its lines, with names and addresses.
 *
 * @param lines how many
 */
public record RegistrarListFetched(ElectionId subject, int lines) implements DomainEvent {}
